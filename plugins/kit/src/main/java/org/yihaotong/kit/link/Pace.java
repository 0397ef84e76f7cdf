package org.yihaotong.kit.link;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps calls as far apart as a unit asks for (限频). Safe for several threads, which then queue. */
public final class Pace {

    private final long gap;
    private final long credit;
    private final LongSupplier nanoClock;
    private final LongConsumer pause;
    private long next;

    private Pace(long gap, int burst, LongSupplier nanoClock, LongConsumer pause) {
        this.gap = gap;
        this.credit = gap * (burst - 1);
        this.nanoClock = nanoClock;
        this.pause = pause;
        this.next = nanoClock.getAsLong();
    }

    /** At most so many calls in this time, evenly spread. */
    public static Pace of(int calls, Duration time) {
        return of(1, calls, time, System::nanoTime, LockSupport::parkNanos);
    }

    /** So many calls at once after a silence, and then at most so many in this time, evenly spread. */
    public static Pace of(int burst, int calls, Duration time) {
        return of(burst, calls, time, System::nanoTime, LockSupport::parkNanos);
    }

    static Pace of(int burst, int calls, Duration time, LongSupplier nanoClock, LongConsumer pause) {
        return new Pace(time.toNanos() / calls, burst, nanoClock, pause);
    }

    /** Waits until one more call is welcome. */
    public synchronized void await() {
        long now = nanoClock.getAsLong();
        while (now - next + credit < 0 && !Thread.currentThread().isInterrupted()) {
            pause.accept(next - credit - now);
            now = nanoClock.getAsLong();
        }
        next = (now - next > 0 ? now : next) + gap;
    }
}
