package org.yihaotong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that shows the moment which is being played. */
final class LateClock extends Clock {

    private Instant moment;

    LateClock(Instant start) {
        moment = start;
    }

    void set(Instant next) {
        moment = next;
    }

    void pass(Duration time) {
        moment = moment.plus(time);
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(moment, zone);
    }
}
