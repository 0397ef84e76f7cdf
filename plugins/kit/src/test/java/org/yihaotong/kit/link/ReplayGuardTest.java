package org.yihaotong.kit.link;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Test;
import org.yihaotong.kit.link.ReplayGuard.Verdict;

public class ReplayGuardTest {

    private static final Instant NOW = Instant.parse("2020-03-02T00:40:00Z");

    private final ReplayGuard guard =
            new ReplayGuard(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5), Duration.ofMinutes(10));

    @Test
    public void aStampWithinTheToleranceIsFresh() {
        assertEquals(Verdict.FRESH, guard.admit(NOW.minus(Duration.ofMinutes(5)), "first"));
        assertEquals(Verdict.FRESH, guard.admit(NOW.plus(Duration.ofMinutes(5)), "second"));
    }

    @Test
    public void aStampBeyondTheToleranceIsStale() {
        assertEquals(Verdict.STALE, guard.admit(NOW.minus(Duration.ofMinutes(5)).minusMillis(1), "first"));
    }

    @Test
    public void aNonceCountsOnce() {
        assertEquals(Verdict.FRESH, guard.admit(NOW, "same"));
        assertEquals(Verdict.REPLAYED, guard.admit(NOW, "same"));
    }
}
