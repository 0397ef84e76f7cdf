package org.yihaotong.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {

    /** A Monday morning in Yuncheng, 09:00. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private final AtomicReference<Instant> now;

    public TestClock() {
        this(MONDAY);
    }

    public TestClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    public void set(Instant moment) {
        now.set(moment);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
