package org.yihaotong.telephony.ami;

import java.util.Map;
import org.yihaotong.api.telephony.LegCause;

/** Why something ended, from the switch's numbers (Q.850) and words. */
final class Causes {

    private static final int ELSEWHERE = 26;

    private static final Map<Integer, LegCause> NUMBERS = Map.ofEntries(
            Map.entry(1, LegCause.UNALLOCATED),
            Map.entry(2, LegCause.UNALLOCATED),
            Map.entry(3, LegCause.UNALLOCATED),
            Map.entry(22, LegCause.UNALLOCATED),
            Map.entry(28, LegCause.UNALLOCATED),
            Map.entry(17, LegCause.BUSY),
            Map.entry(18, LegCause.NO_ANSWER),
            Map.entry(19, LegCause.NO_ANSWER),
            Map.entry(20, LegCause.FAILURE),
            Map.entry(21, LegCause.REJECTED),
            Map.entry(ELSEWHERE, LegCause.ANSWERED_ELSEWHERE),
            Map.entry(27, LegCause.FAILURE),
            Map.entry(38, LegCause.FAILURE),
            Map.entry(41, LegCause.FAILURE),
            Map.entry(34, LegCause.CONGESTION),
            Map.entry(42, LegCause.CONGESTION),
            Map.entry(44, LegCause.CONGESTION));

    private static final Map<String, LegCause> WORDS = Map.of(
            "BUSY", LegCause.BUSY,
            "NOANSWER", LegCause.NO_ANSWER,
            "CONGESTION", LegCause.CONGESTION,
            "CHANUNAVAIL", LegCause.FAILURE,
            "INVALIDARGS", LegCause.FAILURE,
            "DONTCALL", LegCause.REJECTED,
            "TORTURE", LegCause.REJECTED,
            "CANCEL", LegCause.CANCELLED);

    private Causes() {}

    /** Of a dial that was not answered. */
    static LegCause ofDial(String status) {
        return WORDS.getOrDefault(status, LegCause.FAILURE);
    }

    /** Of a leg; one that was answered ended normally, whatever number the switch carried over from another leg. */
    static LegCause ofLeg(Leg leg, int number) {
        if (leg.hasHandedOver()) {
            return LegCause.TRANSFERRED;
        }
        if (leg.isUp()) {
            return LegCause.NORMAL;
        }
        if (number == ELSEWHERE || leg.dialStatus().equals("CANCEL")) {
            return leg.call.isAnswered() || number == ELSEWHERE ? LegCause.ANSWERED_ELSEWHERE : LegCause.CANCELLED;
        }
        LegCause word = WORDS.get(leg.dialStatus());
        if (word != null && word != LegCause.FAILURE) {
            return word;
        }
        return NUMBERS.getOrDefault(number, leg.call.isOver() ? LegCause.CANCELLED : LegCause.NO_ANSWER);
    }

    /** Of a call: who was answered ends normally, who gave up cancelled, and whom the centre did not take was refused. */
    static LegCause ofCall(Ongoing call, int number) {
        if (call.isAnswered()) {
            return LegCause.NORMAL;
        }
        if (call.isGivenUp()) {
            return LegCause.CANCELLED;
        }
        return call.trouble()
                .orElseGet(
                        () -> NUMBERS.getOrDefault(number, call.hasQueued() ? LegCause.NO_ANSWER : LegCause.REJECTED));
    }
}
