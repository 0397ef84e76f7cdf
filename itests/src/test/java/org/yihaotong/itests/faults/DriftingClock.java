package org.yihaotong.itests.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that follows another one and may be set wrong. */
public final class DriftingClock extends Clock {

    private final Clock right;
    private volatile Duration wrong = Duration.ZERO;

    public DriftingClock(Clock right) {
        this.right = right;
    }

    /** Is so much ahead from now on. */
    public void drift(Duration ahead) {
        wrong = ahead;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(wrong);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(right.withZone(zone), wrong);
    }
}
