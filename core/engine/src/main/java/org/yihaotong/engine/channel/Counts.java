package org.yihaotong.engine.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of many keys was noted in its window; the one noted longest ago is forgotten when there are too many. */
final class Counts {

    private static final int KEYS = 20_000;

    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int times) {}

    Counts(Duration window) {
        this.window = window;
    }

    synchronized int of(String key, Instant now) {
        Count known = counts.get(key);
        return known == null || isOver(known, now) ? 0 : known.times();
    }

    synchronized void note(String key, Instant now) {
        Count known = counts.remove(key);
        counts.put(
                key,
                known == null || isOver(known, now) ? new Count(now, 1) : new Count(known.since(), known.times() + 1));
        if (counts.size() > KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    private boolean isOver(Count count, Instant now) {
        return !count.since().plus(window).isAfter(now) || count.since().isAfter(now);
    }
}
