package org.yihaotong.itests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The machine's clock, but for a while the clock of a day that is over. */
final class BorrowedClock extends Clock {

    private volatile Optional<Instant> shown = Optional.empty();

    /** Shows this moment until told otherwise. */
    void show(Instant moment) {
        shown = Optional.of(moment);
    }

    /** Runs with the machine again. */
    void giveBack() {
        shown = Optional.empty();
    }

    @Override
    public Instant instant() {
        return shown.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
