package org.yihaotong.channels.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each source came within a window; in memory, for a count may be lost, and only of the last ten thousand. */
final class Tally {

    private static final int SOURCES = 10_000;

    private final Clock clock;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int times) {}

    Tally(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    synchronized int of(String source) {
        Count known = counts.get(source);
        return known == null || isOver(known) ? 0 : known.times();
    }

    /** Counts once more, and says how often that makes. */
    synchronized int note(String source) {
        Count known = counts.remove(source);
        Count next = known == null || isOver(known)
                ? new Count(clock.instant(), 1)
                : new Count(known.since(), known.times() + 1);
        counts.put(source, next);
        if (counts.size() > SOURCES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return next.times();
    }

    private boolean isOver(Count count) {
        return !count.since().plus(window).isAfter(clock.instant());
    }
}
