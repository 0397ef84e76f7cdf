package org.yihaotong.kit.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells a fresh request from an old or repeated one (防重放). With a memory of its own it forgets on restart, so what a
 * request asks for must be harmless when repeated all the same. Safe for several threads.
 */
public final class ReplayGuard {

    /** What a request is. */
    public enum Verdict {
        FRESH,
        /** Stamped too far from now. */
        STALE,
        /** Its nonce was seen. */
        REPLAYED
    }

    private final Clock clock;
    private final Duration tolerance;
    private final Predicate<String> unseen;

    /**
     * Makes a guard that remembers in memory.
     *
     * @param tolerance how far a stamp may lie before or after now
     * @param memory how long a nonce is remembered
     */
    public ReplayGuard(Clock clock, Duration tolerance, Duration memory) {
        this(clock, tolerance, new Memory(clock, memory)::isFirst);
    }

    /**
     * Makes a guard that asks somebody who remembers longer.
     *
     * @param tolerance how far a stamp may lie before or after now
     * @param unseen whether a nonce was never seen, and remembers it for twice the tolerance at least
     */
    public ReplayGuard(Clock clock, Duration tolerance, Predicate<String> unseen) {
        this.clock = clock;
        this.tolerance = tolerance;
        this.unseen = unseen;
    }

    /** Judges a request whose signature is good already, and remembers its nonce. */
    public Verdict admit(Instant stamped, String nonce) {
        if (Duration.between(stamped, clock.instant()).abs().compareTo(tolerance) > 0) {
            return Verdict.STALE;
        }
        return unseen.test(nonce) ? Verdict.FRESH : Verdict.REPLAYED;
    }

    /** What was seen lately. */
    private static final class Memory {

        private final Clock clock;
        private final Duration length;
        private final Map<String, Instant> seen = new LinkedHashMap<>();

        Memory(Clock clock, Duration length) {
            this.clock = clock;
            this.length = length;
        }

        synchronized boolean isFirst(String nonce) {
            Instant now = clock.instant();
            seen.values().removeIf(when -> when.plus(length).isBefore(now));
            return seen.putIfAbsent(nonce, now) == null;
        }
    }
}
