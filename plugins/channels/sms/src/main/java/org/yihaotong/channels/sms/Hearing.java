package org.yihaotong.channels.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.channel.AsideTray;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.SmsArrived;

/** Does what citizens' short messages want; the telephone they come from is the proof of who asks. */
final class Hearing {

    private static final int AT_ONCE = 500;
    private static final int TITLE = 30;
    private static final int TAIL = 4;
    private static final Duration LATER = Duration.ofMinutes(10);

    private final ChannelDesk desk;
    private final AsideTray tray;
    private final Book book;
    private final Sending sending;
    private final Clock clock;

    Hearing(ChannelDesk desk, AsideTray tray, Book book, Sending sending, Clock clock) {
        this.desk = desk;
        this.tray = tray;
        this.book = book;
        this.sending = sending;
        this.clock = clock;
    }

    /** Deals with all that lies in the ledger; parts of long messages wait there for the others. */
    void hear() throws BackendException {
        Map<String, Ledger.Entry> entries = new HashMap<>();
        List<Ledger.Entry> due = book.due(Book.CAME, AT_ONCE);
        due.forEach(entry -> entries.put(entry.text(), entry));
        SmsArrived.Post post =
                SmsArrived.read(due.stream().map(Ledger.Entry::text).toList(), clock.instant());
        for (String line : post.unreadable()) {
            tray.lay(
                    AsideReason.UNREADABLE,
                    appeal("", "", Wording.clean(line)),
                    "",
                    entries.get(line).key());
            book.done(entries.get(line));
        }
        for (SmsArrived message : post.whole()) {
            hear(message, message.lines().stream().map(entries::get).toList());
        }
    }

    private void hear(SmsArrived message, List<Ledger.Entry> parts) throws BackendException {
        try {
            act(message);
        } catch (RefusedException e) {
            if (e.code().equals("flood-channel")) {
                parts.forEach(part -> book.later(part, clock.instant().plus(LATER)));
                return;
            }
            aside(e.code().equals("flood-source") ? AsideReason.FLOOD : AsideReason.REFUSED, message);
        } catch (InvalidInputException e) {
            aside(AsideReason.REFUSED, message);
            String why = e.errors().stream().map(FieldError::message).collect(Collectors.joining());
            sending.promise(message.id(), message.mobile(), Texts.refused(why));
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心暂时存不下短信，稍后自动重试。", e);
        }
        parts.forEach(book::done);
    }

    /** Of somebody who writes too often, or what the centre cannot take as it is: for a person. */
    private void aside(AsideReason reason, SmsArrived message) {
        tray.lay(reason, appeal(message, whole(message)), "", key(message));
    }

    private static String key(SmsArrived message) {
        return "mo" + message.id();
    }

    private void act(SmsArrived message) throws IOException {
        Visit visit = new Visit(Channel.SMS, message.mobile());
        Spoken said = Spoken.read(message.content());
        String key = key(message);
        Optional<String> answer =
                switch (said.wish()) {
                    case APPEAL -> Optional.of(
                            Texts.accepted(desk.accept(visit, appeal(message, said), List.of(), key)));
                    case SUPPLEMENT -> Optional.of(supplement(visit, message, said, key));
                    case QUERY -> Optional.of(progress(visit, message.mobile(), said.number()));
                    case RATING -> Optional.of(rate(visit, message.mobile(), said.text()));
                    case UNCLEAR -> Optional.of(Texts.HELP);
                    case STOP -> Optional.empty();
                };
        answer.ifPresent(text -> sending.promise(message.id(), message.mobile(), text));
    }

    private static Appeal appeal(SmsArrived message, Spoken said) {
        return appeal(message.mobile(), Wording.line(said.text(), TITLE, ""), said.text());
    }

    private static Appeal appeal(String mobile, String title, String words) {
        return new Appeal(
                AppealType.REPORT,
                Urgency.NORMAL,
                title.length() < 2 ? "市民短信" : title,
                words.isEmpty() ? "短信没有可读的文字，请联系发信人。" : Wording.head(words, 4000),
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                Map.of(),
                new Caller("", mobile),
                Optional.empty(),
                false,
                Channel.SMS,
                Optional.empty());
    }

    /** All that a message says, whatever it asks for. */
    private static Spoken whole(SmsArrived message) {
        return new Spoken(Spoken.Wish.APPEAL, "", Wording.clean(message.content()));
    }

    /** Words for the sender's own ticket; for any other they are an appeal of their own. */
    private String supplement(Visit visit, SmsArrived message, Spoken said, String key) throws IOException {
        if (holds(visit, said.number(), message.mobile())) {
            try {
                desk.supplement(visit, said.number(), Wording.head(said.text(), 1000), "s" + key);
                return Texts.supplemented(said.number());
            } catch (RefusedException e) {
                if (e.code().startsWith("flood-")) {
                    throw e;
                }
            }
        }
        return Texts.accepted(desk.accept(visit, appeal(message, whole(message)), List.of(), key));
    }

    private boolean holds(Visit visit, String number, String mobile) {
        try {
            return desk.holds(visit, number, mobile);
        } catch (RefusedException tired) {
            return false;
        }
    }

    private String progress(Visit visit, String mobile, String number) {
        try {
            return holds(visit, number, mobile)
                    ? Texts.progress(desk.progress(visit, number, tail(mobile)))
                    : Texts.UNKNOWN;
        } catch (NotFoundException | RefusedException e) {
            return Texts.UNKNOWN;
        }
    }

    private String rate(Visit visit, String mobile, String digit) {
        Optional<String> ticket = book.askedOf(mobile);
        if (ticket.isEmpty()) {
            return Texts.NOTHING_TO_RATE;
        }
        try {
            desk.rate(visit, ticket.get(), tail(mobile), rating(digit.charAt(0) - '0'));
            book.answered(mobile);
            return Texts.THANKS;
        } catch (NotFoundException | RefusedException e) {
            book.answered(mobile);
            return Texts.NOTHING_TO_RATE;
        }
    }

    /** 5 is the best; from 3 on it counts as solved. */
    private static Rating rating(int digit) {
        Satisfaction[] levels = Satisfaction.values();
        return new Rating(
                Optional.of(digit >= 3),
                Optional.of(levels[levels.length - digit]),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static String tail(String mobile) {
        return mobile.substring(mobile.length() - TAIL);
    }
}
