package org.yihaotong.itests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it sees what it hopes for; a story inside the centre has no other library for this. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /** The first value that pleases, or the last one seen after two minutes. */
    static <T> T until(Predicate<T> pleases, Supplier<T> look) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T seen = look.get();
        while (!pleases.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
