package org.yihaotong.kit.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a fresh request from an old or repeated one (防重放). It forgets on restart, so what a request asks for must be
 * harmless when repeated all the same. Safe for several threads.
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
    private final Duration memory;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /**
     * Makes a guard.
     *
     * @param tolerance how far a stamp may lie before or after now
     * @param memory how long a nonce is remembered
     */
    public ReplayGuard(Clock clock, Duration tolerance, Duration memory) {
        this.clock = clock;
        this.tolerance = tolerance;
        this.memory = memory;
    }

    /** Judges a request whose signature is good already, and remembers its nonce. */
    public synchronized Verdict admit(Instant stamped, String nonce) {
        Instant now = clock.instant();
        if (Duration.between(stamped, now).abs().compareTo(tolerance) > 0) {
            return Verdict.STALE;
        }
        seen.values().removeIf(when -> when.plus(memory).isBefore(now));
        return seen.putIfAbsent(nonce, now) == null ? Verdict.FRESH : Verdict.REPLAYED;
    }
}
