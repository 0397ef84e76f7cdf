package org.yihaotong.api.ticket;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/** Says when a clock ends, and why. The one with the highest service ranking decides. */
@ConsumerType
@FunctionalInterface
public interface DeadlinePolicy {

    /** Starts a clock. */
    Deadline due(ClockKind kind, Appeal appeal, String unit, Instant from);

    /**
     * Counts a running clock anew: its limit as it was at its start, by today's calendar, with its pauses and what an
     * extension granted.
     *
     * @param unit whose calendar counts; empty: the centre's
     */
    default Deadline recount(Deadline clock, String unit) {
        return clock;
    }

    /** Version of the calendar in force; clocks counted by an older one are counted anew. */
    default long calendar() {
        return 0;
    }
}
