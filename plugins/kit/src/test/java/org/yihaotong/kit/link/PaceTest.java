package org.yihaotong.kit.link;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;

public class PaceTest {

    @Test
    public void callsAreSpreadEvenlyAndTheFirstDoesNotWait() {
        AtomicLong now = new AtomicLong();
        Pace pace = Pace.of(1, 20, Duration.ofSeconds(1), now::get, now::addAndGet);

        pace.await();
        assertEquals(0, now.get());
        for (int call = 0; call < 20; call++) {
            pace.await();
        }
        assertEquals(Duration.ofSeconds(1).toNanos(), now.get());
    }

    @Test
    public void afterASilenceSomeCallsMayComeAtOnce() {
        AtomicLong now = new AtomicLong();
        Pace pace = Pace.of(5, 10, Duration.ofSeconds(10), now::get, now::addAndGet);

        for (int call = 0; call < 5; call++) {
            pace.await();
        }
        assertEquals(0, now.get());
        pace.await();
        assertEquals(Duration.ofSeconds(1).toNanos(), now.get());
        now.addAndGet(Duration.ofHours(1).toNanos());
        long later = now.get();
        for (int call = 0; call < 5; call++) {
            pace.await();
        }
        assertEquals(later, now.get());
    }
}
