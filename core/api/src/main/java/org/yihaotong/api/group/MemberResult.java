package org.yihaotong.api.group;

import java.util.Objects;

/**
 * What an action on many tickets did to one of them.
 *
 * @param ticket its number
 * @param message why nothing was done, in words; empty if it was
 */
public record MemberResult(String ticket, Outcome outcome, String message) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** A rule said no. */
        REFUSED,
        /** Somebody else changed it at the same moment, again and again. */
        STALE
    }

    public MemberResult {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(outcome, "outcome");
        message = message == null ? "" : message;
    }

    /** It was done. */
    public static MemberResult done(String ticket) {
        return new MemberResult(ticket, Outcome.DONE, "");
    }
}
