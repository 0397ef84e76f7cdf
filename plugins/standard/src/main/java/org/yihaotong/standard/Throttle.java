package org.yihaotong.standard;

import java.time.Clock;
import java.util.function.Supplier;

/** 10 requests a second and 4 at once for a client. */
final class Throttle {

    private static final int A_SECOND = 10;
    private static final int AT_ONCE = 4;

    private final Clock clock;
    private long second;
    private int count;
    private int running;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    <T> T within(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        long now = clock.instant().getEpochSecond();
        count = now == second ? count + 1 : 1;
        second = now;
        if (count > A_SECOND || running >= AT_ONCE) {
            throw Problem.rate();
        }
        running++;
    }

    private synchronized void leave() {
        running--;
    }
}
