package org.yihaotong.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Letter;
import org.yihaotong.kit.link.Mail;
import org.yihaotong.kit.link.MailLink;

/**
 * Answers that wait in the ledger for the mail server (待发). An answer is written down once for its letter, sent, and
 * forgotten but for its key; a sender gets so many a day and no more, so that no two machines ever talk for long.
 */
final class Outbox {

    static final String LINE = "mail";

    private static final String WAITING = "answer";
    private static final String ANSWERED = "answered";
    private static final String SENDERS = "sender";
    private static final String THREADS = "thread";
    private static final String STUMBLES = "stumble";
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Duration THREAD = Duration.ofDays(400);
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 60;
    private static final int MOST_FAILURES = 5;

    private final Ledger ledger;
    private final MailLink link;
    private final Threads threads;
    private final Clock clock;
    private final int perSender;

    Outbox(Ledger ledger, MailLink link, Threads threads, int perSender, Clock clock) {
        this.ledger = ledger;
        this.link = link;
        this.threads = threads;
        this.perSender = perSender;
        this.clock = clock;
    }

    /** Promises an answer to a letter; a second promise for the same letter is none. */
    void promise(String key, Mail mail, String ticket, Answers answer) {
        if (ledger.find(LINE, ANSWERED, key).isPresent()
                || ledger.find(LINE, WAITING, key).isPresent()
                || isEnough(mail.from())) {
            return;
        }
        JsonObject text = new JsonObject()
                .with("to", mail.from())
                .with("re", mail.messageId())
                .with("id", threads.answer(ticket, key))
                .with("subject", answer.subject())
                .with("text", answer.text());
        ledger.add(LINE, WAITING, key, new String(text.bytes(), UTF_8), Optional.of(clock.instant()));
    }

    /** One more for this sender today, unless there were too many. */
    private boolean isEnough(String sender) {
        String key = today(sender);
        int before = count(SENDERS, key);
        if (before >= perSender) {
            return true;
        }
        ledger.put(LINE, SENDERS, key, Integer.toString(before + 1), in(Duration.ofDays(2)));
        return false;
    }

    /** A sender's own key for a day, which names nobody. */
    String today(String sender) {
        String day = Beijing.compact(clock.instant()).substring(0, 8);
        return day + "-" + UUID.nameUUIDFromBytes(sender.getBytes(UTF_8));
    }

    private int count(String book, String key) {
        return ledger.find(LINE, book, key)
                .map(entry -> Integer.parseInt(entry.text()))
                .orElse(0);
    }

    /** One more failure over this letter; whether it is the last that is borne. */
    boolean stumblesFor(String key) {
        int failures = count(STUMBLES, key) + 1;
        ledger.put(LINE, STUMBLES, key, Integer.toString(failures), in(REMEMBERED));
        return failures >= MOST_FAILURES;
    }

    /** The letter that a ticket began with, for the thread of what is said later. */
    void begin(String ticket, String messageId) {
        ledger.add(LINE, THREADS, ticket, messageId, in(THREAD));
    }

    Optional<String> beginning(String ticket) {
        return ledger.find(LINE, THREADS, ticket).map(Ledger.Entry::text);
    }

    /** Whether this was sent; what is remembered under a key is remembered for two months. */
    boolean isSent(String key) {
        return ledger.find(LINE, ANSWERED, key).isPresent();
    }

    void sent(String key) {
        ledger.add(LINE, ANSWERED, key, "", in(REMEMBERED));
    }

    /** Sends what waits, and forgets what is old. */
    void send() throws BackendException {
        for (Ledger.Entry entry : ledger.due(LINE, WAITING, clock.instant(), AT_ONCE)) {
            send(entry);
        }
        for (String book : List.of(ANSWERED, SENDERS, THREADS, STUMBLES)) {
            ledger.removeDue(LINE, book, clock.instant());
        }
    }

    private void send(Ledger.Entry entry) throws BackendException {
        try {
            link.send(letter(JsonObject.parse(entry.text()).orElseThrow()));
        } catch (BackendException e) {
            if (e.kind() != Kind.REFUSED && entry.tries() < MOST_TRIES) {
                ledger.delay(entry, in(Duration.ofMinutes(Math.min(60, 1L << Math.min(6, entry.tries())))));
                throw e;
            }
        }
        sent(entry.key());
        ledger.remove(LINE, WAITING, entry.key());
    }

    private Letter letter(JsonObject answer) {
        String re = answer.text("re").orElse("");
        return new Letter(
                answer.text("id").orElseThrow(),
                answer.text("to").orElseThrow(),
                answer.text("subject").orElseThrow(),
                answer.text("text").orElseThrow(),
                clock.instant(),
                Map.of("In-Reply-To", re, "References", re, "Auto-Submitted", "auto-replied"),
                List.of());
    }

    private Optional<Instant> in(Duration time) {
        return Optional.of(clock.instant().plus(time));
    }
}
