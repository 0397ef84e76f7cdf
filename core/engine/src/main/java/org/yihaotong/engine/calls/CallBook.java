package org.yihaotong.engine.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Aside;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.words.Words;

/** Takes call records: each once by its key, corrected for seven days, and aside what breaks a rule. */
@Component(service = CallBook.class)
public final class CallBook {

    private static final Duration CORRECTABLE = Duration.ofDays(7);
    private static final int LONGEST_ID = 64;
    private static final int KEY = 200;
    private static final int REASON = 1000;
    private static final int ROW = 4000;

    private final CallStore store;
    private final HotlineStore hotlines;
    private final Clock clock;

    @Activate
    public CallBook(@Reference CallStore store, @Reference HotlineStore hotlines, @Reference Clock clock) {
        this.store = store;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /** Takes one record of a line; what it refuses waits aside. */
    public Taken take(String hotline, CallRecord given) {
        Origin origin = Origin.ofUnit(hotline, given.callId());
        if (given.callId().startsWith(Origin.SWITCH)) {
            return refuse(origin, hotline, given, Words.say("call.misfit.callId"));
        }
        Taken taken = kept(origin, hotline, exact(given.callId(), given));
        if (taken.isGood()) {
            store.fed(hotline, now());
        }
        return taken;
    }

    /**
     * Takes one record that a switch wrote down; it is no word of the unit's, whose feed may be missing all the same.
     *
     * @param hotline empty: 12345 itself; one that nobody knows has the record put aside
     */
    public Taken takeSwitched(Origin origin, String hotline, CallRecord given) {
        CallRecord call = exact(key(origin), given);
        boolean centre = hotline.isEmpty() || hotline.equals(CallStore.CENTRE);
        return centre || hotlines.line(hotline).isPresent()
                ? kept(origin, centre ? CallStore.CENTRE : hotline, call)
                : refuse(origin, CallStore.CENTRE, call, Words.say("call.misfit.hotline"));
    }

    /** Switch, call and record; what is too long or strange to be an id is known by a name made of it. */
    private static String key(Origin origin) {
        String own = origin.seq().startsWith(origin.call()) ? origin.seq() : origin.call() + "/" + origin.seq();
        String whole = origin.source() + "/" + own;
        return whole.length() <= LONGEST_ID && whole.matches("[!-~]+")
                ? whole
                : origin.source() + "/" + UUID.nameUUIDFromBytes(own.getBytes(UTF_8));
    }

    private Taken kept(Origin origin, String hotline, CallRecord call) {
        Taken taken = tried(origin, hotline, call);
        if (taken.isGood()) {
            store.sentAnew(hotline, cut(call.callId(), KEY), now());
        } else {
            aside(hotline, call.callId(), taken.reason(), row(call), Optional.of(call), origin);
        }
        return taken;
    }

    private Taken refuse(Origin origin, String hotline, CallRecord call, String reason) {
        aside(hotline, call.callId(), reason, row(call), Optional.empty(), origin);
        return new Taken(Outcome.REFUSED, reason, "invalid");
    }

    /** Tries what was put aside once more. */
    Taken again(Aside aside) {
        return tried(aside.origin(), aside.row().hotline(), aside.record().orElseThrow());
    }

    private Taken tried(Origin origin, String hotline, CallRecord call) {
        String misfits = CallCheck.misfits(call, hotlines.line(hotline).map(KnownLine::hotline));
        if (!misfits.isEmpty()) {
            return new Taken(Outcome.REFUSED, misfits, "invalid");
        }
        StoredCall now = new StoredCall(origin, hotline, call, now(), 0);
        return store.receive(now)
                .map(before -> before.says(now) ? new Taken(Outcome.DUPLICATE, "") : correct(before, now))
                .orElseGet(() -> new Taken(Outcome.APPLIED, ""));
    }

    private Taken correct(StoredCall stored, StoredCall now) {
        if (stored.record().endedAt().plus(CORRECTABLE).isBefore(now())) {
            return new Taken(Outcome.REFUSED, Words.say("call.too-old", CORRECTABLE.toDays()), "too-old");
        }
        store.correct(stored, stored.corrected(now));
        return new Taken(Outcome.APPLIED, "", Taken.CORRECTED);
    }

    /** Puts a row aside that an adapter cannot read; nothing came with it. */
    public void putAside(String hotline, BadRecord bad) {
        Origin none = Origin.ofUnit(hotline, cut(bad.key(), KEY));
        aside(hotline, bad.key(), bad.reason(), bad.row(), Optional.empty(), none);
    }

    private void aside(
            String hotline, String key, String reason, String row, Optional<CallRecord> record, Origin origin) {
        AsideRow aside = new AsideRow(
                UUID.randomUUID().toString(),
                hotline,
                cut(key, KEY),
                cut(reason, REASON),
                cut(row, ROW),
                record.isPresent() && row.length() <= ROW,
                AsideState.OPEN,
                now(),
                Optional.empty(),
                "",
                "");
        store.putAside(new Aside(aside, record.filter(r -> aside.readable()), origin));
    }

    /** Notes how many calls the unit says it had on a day. */
    public void reconcile(String hotline, LocalDate day, int calls) {
        store.fed(hotline, now());
        store.told(hotline, day, calls, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The record with its moments as exact as every database keeps them. */
    private static CallRecord exact(String id, CallRecord c) {
        return new CallRecord(
                id,
                c.direction(),
                c.number(),
                c.caller(),
                c.callee(),
                c.startedAt().truncatedTo(ChronoUnit.MILLIS),
                c.answeredAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS)),
                c.endedAt().truncatedTo(ChronoUnit.MILLIS),
                c.result(),
                c.agent(),
                c.queueSeconds(),
                c.satisfaction(),
                c.orderNo(),
                c.caseNo(),
                c.recording());
    }

    private static String row(CallRecord c) {
        return String.join(
                "\n",
                "callId=" + c.callId(),
                "direction=" + c.direction(),
                "number=" + c.number(),
                "caller=" + c.caller(),
                "callee=" + c.callee(),
                "startedAt=" + c.startedAt(),
                "answeredAt=" + c.answeredAt().map(Instant::toString).orElse(""),
                "endedAt=" + c.endedAt(),
                "result=" + c.result(),
                "agent=" + c.agent(),
                "queueSeconds=" + c.queueSeconds().map(String::valueOf).orElse(""),
                "satisfaction=" + c.satisfaction().map(String::valueOf).orElse(""),
                "orderNo=" + c.orderNo(),
                "caseNo=" + c.caseNo(),
                "recording=" + c.recording());
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }
}
