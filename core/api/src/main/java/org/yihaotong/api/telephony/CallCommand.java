package org.yihaotong.api.telephony;

import java.util.List;

/**
 * What a seat wants of the switch. Each carries the centre's own id, the same on every repeat; a provider carries out an id
 * once and ends it with exactly one {@link CallEvent.CommandEnded}, unless it rejected it at once.
 */
public sealed interface CallCommand {

    /** 1 to 60 characters, chosen by the centre. */
    String id();

    /** The seat that wants it. */
    String seat();

    /** The seat takes calls of these queues, in the order of the list (签入). */
    record SignIn(String id, String seat, List<String> queues) implements CallCommand {

        public SignIn {
            queues = List.copyOf(queues);
        }
    }

    /** It takes none any more (签出). */
    record SignOut(String id, String seat) implements CallCommand {}

    /** It takes the next call, or does not: IDLE, WRAP_UP, BUSY, BREAK (示闲、整理、示忙、小休). */
    record SetState(String id, String seat, AgentState state, String reason) implements CallCommand {}

    /** Rings the seat, then the number (外呼). */
    record Dial(String id, String seat, String number, String caseId) implements CallCommand {

        @Override
        public String toString() {
            return "Dial[" + id + "]";
        }
    }

    /** Takes the call that rings (接听). */
    record Answer(String id, String seat, String call) implements CallCommand {}

    /** 保持. */
    record Hold(String id, String seat, String call) implements CallCommand {}

    /** 取回. */
    record Resume(String id, String seat, String call) implements CallCommand {}

    /** Ends the seat's own leg; with nobody else left, the call (挂断). */
    record Hangup(String id, String seat, String call) implements CallCommand {}

    /** Calls a third party while the citizen waits (咨询). */
    record Consult(String id, String seat, String call, Target target) implements CallCommand {}

    /** The citizen and the consulted party talk, the seat leaves (咨询转). */
    record CompleteTransfer(String id, String seat, String call) implements CallCommand {}

    /** The consulted party is let go, the citizen is back (取消咨询). */
    record CancelConsult(String id, String seat, String call) implements CallCommand {}

    /** Calls a third party and all talk (三方); {@link Target#NOBODY}: the one whom the seat consults is taken in. */
    record Conference(String id, String seat, String call, Target target, boolean leaveWhenAnswered)
            implements CallCommand {}

    /** Hands the citizen over at once; not reached, the citizen comes to the top of the fallback queue (盲转). */
    record BlindTransfer(String id, String seat, String call, Target target, String fallbackQueue)
            implements CallCommand {}

    /** Asks the citizen for a score and ends the seat's leg (转评价). */
    record ToSurvey(String id, String seat, String call) implements CallCommand {}

    /**
     * Whom to reach and what goes along.
     *
     * @param number a number or a seat: 1 to 20 of {@code 0-9 + * #}
     * @param caseId goes along as {@code X-Hotline-Case} and {@code User-to-User} (RFC 7433); a token without meaning
     *     outside the centre, 1 to 40 of {@code A-Z a-z 0-9 -}; empty: nothing goes along
     * @param citizen the citizen's number, which the target is to see; empty: withheld
     */
    record Target(String number, String caseId, String citizen) {

        /** No number, nothing goes along. */
        public static final Target NOBODY = new Target("", "", "");

        /** Never shows the citizen. */
        @Override
        public String toString() {
            return "Target[" + number + "]";
        }
    }
}
