package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.Hotline;

/**
 * A line's facts and its pause.
 *
 * @param pausedBecause empty: it is not paused
 * @param failedAt when it paused itself because its adapter failed; empty if it is not paused or a person did that
 */
public record KnownLine(Hotline hotline, String pausedBecause, Optional<Instant> failedAt) {

    /** A line that a person paused, or that is not paused. */
    public KnownLine(Hotline hotline, String pausedBecause) {
        this(hotline, pausedBecause, Optional.empty());
    }
}
