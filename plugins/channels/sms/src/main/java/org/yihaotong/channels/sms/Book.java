package org.yihaotong.channels.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.kit.Beijing;

/** What the channel must remember (短信账): telephones stand in it as keys that name nobody, but for what waits to go out. */
final class Book {

    static final String LINE = "sms";

    /** 待办: lines of the gateway. */
    static final String CAME = "came";

    /** 回执: receipts of the gateway. */
    static final String RECEIPTS = "receipt";

    /** 待发. */
    static final String WAITING = "waiting";

    private static final String DONE = "done";
    private static final String SENT = "sent";
    private static final String ASKED = "asked";
    private static final String COUNTS = "count";
    private static final String PACE = "pace";
    private static final List<String> FORGOTTEN = List.of(DONE, SENT, ASKED, COUNTS, PACE);
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Ledger ledger;
    private final Clock clock;

    Book(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A name for something that shows nothing of it. */
    static String hidden(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }

    /** Twenty digits that follow from a key, as the gateway wants them. */
    static String digits(String key) {
        BigInteger own = new BigInteger(hidden(key).replace("-", ""), 16);
        String digits = own.mod(BigInteger.TEN.pow(20)).toString();
        return digits;
    }

    /** Writes a line of the gateway down, unless it came before. */
    void came(String book, String key, String line) {
        if (!isDone(key)) {
            ledger.add(LINE, book, key, line, Optional.of(clock.instant()));
        }
    }

    List<Ledger.Entry> due(String book, int most) {
        return ledger.due(LINE, book, clock.instant(), most);
    }

    void later(Ledger.Entry entry, Instant when) {
        ledger.delay(entry, Optional.of(when));
    }

    /** It is done, and not done again if it comes again. */
    void done(Ledger.Entry entry) {
        done(entry.key());
        ledger.remove(LINE, entry.book(), entry.key());
    }

    void done(String key) {
        ledger.add(LINE, DONE, key, "", in(REMEMBERED));
    }

    boolean isDone(String key) {
        return ledger.find(LINE, DONE, key).isPresent();
    }

    void wait(String key, String text, Instant when) {
        ledger.add(LINE, WAITING, key, text, Optional.of(when));
    }

    /** Which notice a message of the gateway brought. */
    void sent(String id, String notice) {
        ledger.add(LINE, SENT, id, notice, in(Duration.ofDays(7)));
    }

    Optional<String> noticeOf(String id) {
        return ledger.find(LINE, SENT, id).map(Ledger.Entry::text);
    }

    /** A telephone was asked to rate this ticket. */
    void asked(String mobile, String ticket) {
        ledger.put(LINE, ASKED, hidden(mobile), ticket, in(Duration.ofDays(30)));
    }

    Optional<String> askedOf(String mobile) {
        return ledger.find(LINE, ASKED, hidden(mobile)).map(Ledger.Entry::text);
    }

    void answered(String mobile) {
        ledger.remove(LINE, ASKED, hidden(mobile));
    }

    /** One more of something within a day or an hour, unless it was enough. */
    boolean isEnough(String what, int most) {
        int before = count(what);
        if (before < most) {
            ledger.put(LINE, COUNTS, what, Integer.toString(before + 1), in(Duration.ofDays(2)));
        }
        return before >= most;
    }

    int count(String what) {
        return ledger.find(LINE, COUNTS, what)
                .map(entry -> Integer.parseInt(entry.text()))
                .orElse(0);
    }

    /** The name of this day, or with more letters of this hour, for counting. */
    String now(int letters) {
        return Beijing.compact(clock.instant()).substring(0, letters);
    }

    /** Something went out to this telephone just now. */
    void wrote(String mobile) {
        ledger.put(LINE, PACE, hidden(mobile), clock.instant().toString(), in(Duration.ofDays(1)));
    }

    Optional<Instant> wroteLast(String mobile) {
        return ledger.find(LINE, PACE, hidden(mobile)).map(entry -> Instant.parse(entry.text()));
    }

    void forget() {
        for (String book : FORGOTTEN) {
            ledger.removeDue(LINE, book, clock.instant());
        }
    }

    private Optional<Instant> in(Duration time) {
        return Optional.of(clock.instant().plus(time));
    }
}
