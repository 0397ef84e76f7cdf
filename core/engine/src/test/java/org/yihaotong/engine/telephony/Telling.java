package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.TransferKind;

/** What a switch would tell of one call, a second or so between two events. */
final class Telling {

    static final Instant START = Instant.parse("2026-11-26T01:00:00Z");

    private final String call;
    private final List<OfCall> events = new ArrayList<>();
    private Instant now;
    private int number;

    Telling(String call) {
        this(call, START);
    }

    Telling(String call, Instant start) {
        this.call = call;
        this.now = start;
    }

    private Stamp stamp() {
        return Stamp.seen(call + "-" + ++number, now);
    }

    Telling after(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    private Telling tell(OfCall event) {
        events.add(event);
        return this;
    }

    Telling offered(String caller) {
        return tell(new CallEvent.Offered(
                stamp(), call, CallDirection.IN, caller, "12345", Optional.empty(), Optional.empty()));
    }

    /** By the number of a line. */
    Telling offeredTo(String line, String number) {
        return tell(new CallEvent.Offered(
                stamp(), call, CallDirection.IN, "13800138000", number, Optional.of(line), Optional.empty()));
    }

    Telling queued() {
        return tell(new CallEvent.Queued(stamp(), call, "q12345", 1));
    }

    Telling ringing(String seat) {
        return tell(new CallEvent.Ringing(stamp(), call, "leg-" + seat, seat));
    }

    Telling answered(String seat) {
        return tell(new CallEvent.Answered(stamp(), call, "leg-" + seat, seat, Optional.<Duration>empty()));
    }

    Telling held(String seat) {
        return tell(new CallEvent.Held(stamp(), call, "leg-" + seat));
    }

    Telling resumed(String seat) {
        return tell(new CallEvent.Resumed(stamp(), call, "leg-" + seat));
    }

    Telling consulting(String seat, String target) {
        return tell(new CallEvent.ConsultStarted(stamp(), call, "leg-" + seat, target));
    }

    Telling joined(String seat, String target) {
        return tell(new CallEvent.ConferenceJoined(stamp(), call, "leg-" + seat, target));
    }

    Telling left(String leg) {
        return tell(new CallEvent.ConferenceLeft(stamp(), call, leg));
    }

    Telling handsOver(String target) {
        return tell(new CallEvent.TransferStarted(stamp(), call, target, TransferKind.BLIND));
    }

    Telling handedOver(String target) {
        return tell(new CallEvent.TransferCompleted(stamp(), call, target));
    }

    Telling notHandedOver(String target, boolean back) {
        return tell(new CallEvent.TransferFailed(stamp(), call, target, LegCause.BUSY, back));
    }

    Telling legEnded(String seat, LegCause cause) {
        return tell(new CallEvent.LegEnded(stamp(), call, "leg-" + seat, cause));
    }

    Telling abandoned() {
        return tell(new CallEvent.Abandoned(stamp(), call, Optional.empty(), 1));
    }

    Telling ended() {
        return tell(new CallEvent.CallEnded(stamp(), call, LegCause.NORMAL));
    }

    Telling refused() {
        return tell(new CallEvent.CallEnded(stamp(), call, LegCause.REJECTED));
    }

    Telling surveyed(int score) {
        return tell(new CallEvent.Surveyed(stamp(), call, score));
    }

    List<OfCall> events() {
        return List.copyOf(events);
    }

    /** A call as it may go, chosen by chance; it always begins and always ends. */
    static List<OfCall> byChance(String call, Random chance) {
        Telling t = new Telling(call, START.plusMillis(chance.nextInt(3_600_000))).offered("13800138000");
        if (chance.nextInt(12) == 0) {
            return t.after(20).refused().events();
        }
        t.after(10).queued();
        if (chance.nextInt(5) == 0) {
            return t.after(chance.nextInt(20_000)).abandoned().ended().events();
        }
        t.after(chance.nextInt(20_000)).ringing("8001").ringing("8002");
        t.after(chance.nextInt(5_000)).answered("8001").legEnded("8002", LegCause.ANSWERED_ELSEWHERE);
        for (int i = chance.nextInt(4); i > 0; i--) {
            something(t.after(chance.nextInt(9_000)), chance.nextInt(5));
        }
        return t.after(chance.nextInt(60_000))
                .legEnded("8001", LegCause.NORMAL)
                .ended()
                .surveyed(5)
                .events();
    }

    private static void something(Telling t, int what) {
        switch (what) {
            case 0 -> t.held("8001").after(700).resumed("8001");
            case 1 -> t.consulting("8001", "8101").after(900).resumed("8001");
            case 2 -> t.consulting("8001", "110")
                    .after(900)
                    .joined("8001", "110")
                    .after(800)
                    .left("110");
            case 3 -> t.handsOver("110").after(3_000).notHandedOver("110", true);
            default -> t.handsOver("119").after(2_000).handedOver("119");
        }
    }
}
