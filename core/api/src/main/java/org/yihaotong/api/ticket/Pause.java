package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which a clock stands still (计时暂停).
 *
 * @param until empty while it lasts
 * @param reason what stopped the clock, in words
 */
public record Pause(Instant from, Optional<Instant> until, String reason) {

    public Pause {
        Objects.requireNonNull(from, "from");
        until = until == null ? Optional.empty() : until;
        reason = reason == null ? "" : reason;
    }

    /** Whether the clock stands still now. */
    public boolean isOpen() {
        return until.isEmpty();
    }
}
