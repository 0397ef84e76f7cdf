package org.yihaotong.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when a test says so. */
public final class FixedClock extends Clock {

    private final AtomicReference<Instant> now;

    /** Shows this moment until told otherwise. */
    public FixedClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** Lets time pass. */
    public void advance(Duration by) {
        now.updateAndGet(then -> then.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
