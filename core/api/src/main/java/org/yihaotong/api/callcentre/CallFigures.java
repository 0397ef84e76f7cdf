package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Figures of one span (话务指标).
 *
 * @param offered calls that came to the queue, short abandons left out if the rules say so
 * @param answered of them
 * @param inTime answered within the rules' seconds
 * @param abandoned of them
 * @param shortAbandoned who gave up sooner than the rules' seconds; not in {@code offered} if the rules say so
 * @param blocked refused before the queue; not in {@code offered}
 * @param unanswered rings at a seat that did not answer; where another seat did, only if the rules say so
 * @param waited of all answered, together
 * @param talked of all answered, together
 * @param occupied how long seats talked or wrote, together
 * @param staffed how long seats were signed in and not on a break, together
 * @param gap whether part of this span was not heard
 */
public record CallFigures(
        Instant from,
        Instant before,
        long offered,
        long answered,
        long inTime,
        long abandoned,
        long shortAbandoned,
        long blocked,
        long unanswered,
        Duration waited,
        Duration talked,
        Duration occupied,
        Duration staffed,
        boolean gap) {

    public CallFigures {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(waited, "waited");
        Objects.requireNonNull(talked, "talked");
        Objects.requireNonNull(occupied, "occupied");
        Objects.requireNonNull(staffed, "staffed");
    }

    /** 15 秒接通率: in time of offered; 1 without any. */
    public double quick() {
        return offered == 0 ? 1 : (double) inTime / offered;
    }

    /** 接通率: answered of offered; 1 without any. */
    public double connected() {
        return offered == 0 ? 1 : (double) answered / offered;
    }

    /** 占用率: occupied of staffed; 0 without any. */
    public double occupancy() {
        return staffed.isZero() ? 0 : Math.min(1, (double) occupied.toMillis() / staffed.toMillis());
    }
}
