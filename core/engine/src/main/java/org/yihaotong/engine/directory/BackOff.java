package org.yihaotong.engine.directory;

import java.time.Duration;
import java.util.List;

/** How long to wait after failures in a row: 5 s, 15 s, 1 min, 5 min, 15 min, then about every 30 min. */
public final class BackOff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final double JITTER = 0.1;

    private BackOff() {}

    /**
     * The wait after this many failures.
     *
     * @param chance 0 to 1: shifts the longest wait by up to a tenth either way, so that lines do not wake together
     */
    public static Duration after(int failures, double chance) {
        if (failures <= STEPS.size()) {
            return STEPS.get(Math.max(failures, 1) - 1);
        }
        return Duration.ofMillis(Math.round(LONGEST.toMillis() * (1 + JITTER * (2 * chance - 1))));
    }
}
