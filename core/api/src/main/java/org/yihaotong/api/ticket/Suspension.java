package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * Why a ticket waits, and until when at the latest (挂起); all its clocks stand still.
 *
 * @param reason 4 to 500 characters
 */
public record Suspension(String reason, Instant from, Instant until, String by) {

    public Suspension {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(by, "by");
    }
}
