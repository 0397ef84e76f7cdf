package org.yihaotong.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.callcentre.HandOver;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.TransferKind;

/** Calls at a switch called pbx; each joins the queue two seconds after its offer. */
final class SampleCalls {

    static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    static final String CITIZEN = "13900000001";

    private static final Duration JOINING = Duration.ofSeconds(2);
    private static final Duration TALK = Duration.ofMinutes(1);

    private SampleCalls() {}

    static Call waiting(String id, int minute) {
        return call(id, CITIZEN, minute, CallFate.OPEN, Duration.ZERO, List.of());
    }

    static Call answered(String id, int minute, int waited) {
        return call(id, CITIZEN, minute, CallFate.ANSWERED, Duration.ofSeconds(waited), List.of());
    }

    static Call abandoned(String id, int minute, int waited) {
        return abandoned(id, CITIZEN, minute, waited);
    }

    static Call abandoned(String id, String caller, int minute, int waited) {
        return call(id, caller, minute, CallFate.ABANDONED, Duration.ofSeconds(waited), List.of());
    }

    static Call blocked(String id, int minute) {
        return call(id, CITIZEN, minute, CallFate.BLOCKED, Duration.ZERO, List.of());
    }

    static Call rungAt(String id, int seats) {
        Instant at = NINE.plusSeconds(3);
        List<Leg> legs = IntStream.range(0, seats)
                .mapToObj(i -> new Leg(
                        "leg" + i,
                        "8" + i,
                        "agent" + i,
                        "",
                        Optional.of(at),
                        Optional.empty(),
                        Optional.of(at),
                        Optional.of(LegCause.ANSWERED_ELSEWHERE)))
                .toList();
        return call(id, CITIZEN, 0, CallFate.ANSWERED, TALK, legs);
    }

    /** Somebody dialled this line, or 12345, and a seat of the unit rang; answered there after so long, or elsewhere. */
    static Call reached(String id, Optional<String> line, String unit, Optional<Integer> waited) {
        Instant rang = NINE.plusSeconds(10);
        Optional<Instant> answered = waited.map(rang::plusSeconds);
        Instant end = answered.orElse(rang.plusSeconds(20)).plus(TALK);
        Leg leg = new Leg(
                "leg",
                "8101",
                "expert",
                unit,
                Optional.of(rang),
                answered,
                Optional.of(end),
                Optional.of(answered.isPresent() ? LegCause.NORMAL : LegCause.NO_ANSWER));
        return call(id, line, CITIZEN, 0, CallFate.ANSWERED, Duration.ofSeconds(3), List.of(leg), CallDirection.IN);
    }

    static Call outgoing(String id, int minute) {
        return call(
                id, Optional.empty(), "8001", minute, CallFate.ANSWERED, Duration.ZERO, List.of(), CallDirection.OUT);
    }

    private static Call call(String id, String caller, int minute, CallFate fate, Duration waited, List<Leg> legs) {
        return call(id, Optional.empty(), caller, minute, fate, waited, legs, CallDirection.IN);
    }

    private static Call call(
            String id,
            Optional<String> line,
            String caller,
            int minute,
            CallFate fate,
            Duration waited,
            List<Leg> legs,
            CallDirection way) {
        Instant offered = NINE.plusSeconds(60L * minute);
        Instant settled = offered.plus(JOINING).plus(waited);
        boolean answered = fate == CallFate.ANSWERED;
        boolean over = fate != CallFate.OPEN;
        return new Call(
                "pbx/" + id,
                "pbx",
                way,
                caller,
                "12345",
                line,
                "case" + id,
                offered,
                Optional.of(offered.plus(JOINING)),
                "q12345",
                answered ? Optional.of(settled) : Optional.empty(),
                answered ? "zhang" : "",
                over ? Optional.of(answered ? settled.plus(TALK) : settled) : Optional.empty(),
                over ? CallStage.ENDED : CallStage.QUEUED,
                fate,
                waited,
                answered ? TALK : Duration.ZERO,
                Duration.ZERO,
                false,
                legs,
                List.of(new HandOver("110", TransferKind.BLIND, offered, Optional.empty(), Optional.empty(), false)),
                Optional.of(5),
                "rec/" + id,
                false);
    }

    static OfCall queued(String call) {
        return new CallEvent.Queued(Stamp.seen(call + "-1", NINE), call, "q12345", 1);
    }

    static List<OfCall> oneOfEveryKind(String c) {
        return List.of(
                new CallEvent.Offered(
                        stamp(0), c, CallDirection.IN, CITIZEN, "12350", Optional.of("water"), Optional.of("case1")),
                new CallEvent.Queued(stamp(1), c, "q12345", 3),
                new CallEvent.Ringing(stamp(2), c, "leg1", "8001"),
                new CallEvent.Answered(stamp(3), c, "leg1", "8001", Optional.of(Duration.ofMillis(8123))),
                new CallEvent.Held(stamp(4), c, "leg1"),
                new CallEvent.Resumed(stamp(5), c, "leg1"),
                new CallEvent.ConsultStarted(stamp(6), c, "leg1", "110"),
                new CallEvent.ConferenceJoined(stamp(7), c, "leg2", "110"),
                new CallEvent.ConferenceLeft(stamp(8), c, "leg2"),
                new CallEvent.TransferStarted(stamp(9), c, "110", TransferKind.BLIND),
                new CallEvent.TransferCompleted(stamp(10), c, "110"),
                new CallEvent.TransferFailed(stamp(11), c, "110", LegCause.BUSY, true),
                new CallEvent.LegEnded(stamp(12), c, "leg1", LegCause.TRANSFERRED),
                new CallEvent.CallEnded(stamp(13), c, LegCause.NORMAL),
                new CallEvent.Abandoned(stamp(14), c, Optional.empty(), 2),
                new CallEvent.Surveyed(stamp(15), c, 5),
                new CallEvent.RecordingReady(stamp(16), c, "rec/" + CITIZEN + ".wav", "00ff"));
    }

    private static Stamp stamp(int no) {
        return new Stamp("e-" + no, NINE.plusMillis(1500L * no), no % 2 == 1);
    }
}
