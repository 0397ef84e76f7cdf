package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * A clock with its end and the reason why it ends then.
 *
 * @param why the rule and what was counted, in words
 */
public record Deadline(ClockKind kind, Instant startedAt, Instant due, String why) {

    public Deadline {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(why, "why");
    }

    /** The lamp at this moment: yellow from 75 % of the time, red from 90 %, overdue from the end. */
    public Light lightAt(Instant now) {
        if (!now.isBefore(due)) {
            return Light.OVERDUE;
        }
        long whole = Math.max(1, due.toEpochMilli() - startedAt.toEpochMilli());
        long used = now.toEpochMilli() - startedAt.toEpochMilli();
        if (used * 100 >= whole * 90) {
            return Light.RED;
        }
        return used * 100 >= whole * 75 ? Light.YELLOW : Light.GREEN;
    }
}
