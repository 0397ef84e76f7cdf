package org.yihaotong.api.telephony;

import java.util.Objects;

/**
 * What a provider says to a command at once; how it ends is told later.
 *
 * @param why in the user's words if it was rejected, or why nobody knows
 */
public record Acceptance(Answer answer, String why) {

    /** It is on its way. */
    public static final Acceptance ACCEPTED = new Acceptance(Answer.ACCEPTED, "");

    public Acceptance {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(why, "why");
    }

    /** What there is to say. */
    public enum Answer {
        /** On its way: exactly one outcome follows. */
        ACCEPTED,
        /** Nothing happened, no outcome follows. */
        REJECTED,
        /** The switch may or may not have got it: look at a snapshot, never send it again blindly. */
        UNKNOWN
    }

    public static Acceptance rejected(String why) {
        return new Acceptance(Answer.REJECTED, why);
    }

    public static Acceptance unknown(String why) {
        return new Acceptance(Answer.UNKNOWN, why);
    }
}
