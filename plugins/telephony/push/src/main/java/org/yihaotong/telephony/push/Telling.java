package org.yihaotong.telephony.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.kit.Beijing;

/**
 * One push while it is read: whose call it is, when it was, and what follows. The key of each event comes from what the
 * switch says, so that a push which comes again changes nothing.
 */
final class Telling {

    private static final int LONGEST_ID = 250;
    private static final Pattern ORDER = Pattern.compile("[0-9A-Za-z._-]{1,40}");
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Said said;
    private final List<String> seats;
    private final Instant at;
    private final Optional<String> seq;
    private final List<CallEvent> events = new ArrayList<>();

    Telling(Said said, Seats seats, Instant arrived) {
        this.said = said;
        this.seats = seats.of(said);
        this.at = moment(said, "x_time")
                .filter(time -> !time.isBefore(arrived.minus(OLDEST)))
                .filter(time -> !time.isAfter(arrived))
                .orElse(arrived);
        this.seq = said.shaped("x_seq", ORDER);
    }

    Said said() {
        return said;
    }

    String event() {
        return said.text("event").orElse("");
    }

    /** When it was: what lies ahead of us, or more than a week back, is a clock that is wrong; then when it came. */
    Instant at() {
        return at;
    }

    /** What the switch calls this call, or this leg of it. */
    String callId() {
        return id("callId").orElseThrow(() -> Problem.useless("缺少 callId。callId is missing."));
    }

    /** The whole call. */
    String call() {
        return Key.call(id("x_linkedId").orElseGet(this::callId));
    }

    /** Whether it is about one leg of a call whose other legs are pushed apart. */
    boolean isLeg() {
        return id("x_linkedId").filter(whole -> !whole.equals(callId())).isPresent();
    }

    /** This seat's leg. */
    String leg(String seat) {
        return Key.fit(isLeg() ? callId() : callId() + "/" + seat, Key.LEG);
    }

    List<String> seats() {
        return seats;
    }

    /** The only seat that is named. */
    Optional<String> seat() {
        return seats.size() == 1 ? Optional.of(seats.get(0)) : Optional.empty();
    }

    String needSeat() {
        return seat().orElseThrow(() -> Problem.useless("缺少座席 x_agentId。x_agentId is missing."));
    }

    /** The key of something that happens once in a call, or that the switch numbers. */
    Stamp once(String more) {
        return stamp(callId(), seq.orElse(""), more);
    }

    /** The key of something that may happen again, so that it needs its number or its time. */
    Stamp again(String owner, String more) {
        String order = seq.or(() -> said.text("x_time"))
                .orElseThrow(() -> Problem.useless("这种事件须带 x_seq 或 x_time。x_seq or x_time is missing."));
        return stamp(owner, order, more);
    }

    Stamp again(String more) {
        return again(callId(), more);
    }

    /** The same moment, concluded. */
    Stamp inferred(Duration before) {
        return new Stamp(Key.fit(callId() + "/begun", Key.EVENT), at.minus(before), true);
    }

    void tell(CallEvent event) {
        events.add(event);
    }

    List<CallEvent> events() {
        return List.copyOf(events);
    }

    /** A moment with its offset, by a clock in Beijing, or counted since 1970 in seconds or milliseconds. */
    static Optional<Instant> moment(Said said, String name) {
        Optional<String> text = said.text(name);
        Optional<Instant> moment =
                text.flatMap(t -> counted(t).or(() -> Beijing.parseIso(t)).or(() -> Beijing.parse(t)));
        if (text.isPresent() && moment.isEmpty()) {
            said.remark(name + " 不是时间，没有采用。" + name + " is no time.");
        }
        return moment;
    }

    private static Optional<Instant> counted(String text) {
        return text.matches("[0-9]{10}|[0-9]{13}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text.length() == 10 ? text + "000" : text)))
                : Optional.empty();
    }

    private Optional<String> id(String name) {
        Optional<String> id = said.text(name);
        if (id.filter(text -> text.length() > LONGEST_ID).isPresent()) {
            throw Problem.useless(name + " 最多 250 个字符。" + name + " may hold 250 characters.");
        }
        return id;
    }

    private Stamp stamp(String owner, String order, String more) {
        return Stamp.seen(Key.fit(String.join("/", owner, event(), order, more), Key.EVENT), at);
    }
}
