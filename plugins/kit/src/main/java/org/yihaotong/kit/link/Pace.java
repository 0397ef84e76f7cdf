package org.yihaotong.kit.link;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps calls as far apart as a unit asks for (限频). Safe for several threads, which then queue. */
public final class Pace {

    private final long gap;
    private final LongSupplier nanoClock;
    private final LongConsumer pause;
    private long next;

    private Pace(long gap, LongSupplier nanoClock, LongConsumer pause) {
        this.gap = gap;
        this.nanoClock = nanoClock;
        this.pause = pause;
        this.next = nanoClock.getAsLong();
    }

    /** At most so many calls in this time, evenly spread. */
    public static Pace of(int calls, Duration time) {
        return of(calls, time, System::nanoTime, LockSupport::parkNanos);
    }

    static Pace of(int calls, Duration time, LongSupplier nanoClock, LongConsumer pause) {
        return new Pace(time.toNanos() / calls, nanoClock, pause);
    }

    /** Waits until one more call is welcome. */
    public synchronized void await() {
        long now = nanoClock.getAsLong();
        while (now - next < 0 && !Thread.currentThread().isInterrupted()) {
            pause.accept(next - now);
            now = nanoClock.getAsLong();
        }
        next = now + gap;
    }
}
