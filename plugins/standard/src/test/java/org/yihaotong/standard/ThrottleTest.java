package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import org.junit.Test;
import org.yihaotong.testkit.FixedClock;

public final class ThrottleTest {

    private final Throttle throttle = new Throttle(new FixedClock(Instant.EPOCH));

    /** Works with so many others inside of it. */
    private int nested(int depth) {
        return throttle.within(() -> depth == 1 ? 1 : 1 + nested(depth - 1));
    }

    @Test
    public void aFifthRequestAtTheSameTimeIsOneTooMany() {
        assertEquals(4, nested(4));

        assertEquals("rate", assertThrows(Problem.class, () -> nested(5)).code());

        assertEquals("all have left again", Integer.valueOf(1), throttle.within(() -> 1));
    }
}
