package org.yihaotong.api.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many sources came within a time, for limits only: in memory, for a count may be lost, and under a salted
 * hash, for sources are people's addresses. Of 20,000 sources the one noted longest ago is forgotten.
 */
public final class Tally {

    private static final int SOURCES = 20_000;
    private static final int SALT = 16;

    private final Clock clock;
    private final Duration window;
    private final byte[] salt = new byte[SALT];
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int times) {}

    /** A count that begins anew, for each source, when this time is over since its first coming. */
    public Tally(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
        new SecureRandom().nextBytes(salt);
    }

    /** How often this source came. */
    public synchronized int of(String source) {
        Count known = counts.get(hash(source));
        return known == null || isOver(known) ? 0 : known.times();
    }

    /** Counts once more, and says how often that makes. */
    public synchronized int note(String source) {
        String key = hash(source);
        Count known = counts.remove(key);
        Count next = known == null || isOver(known)
                ? new Count(clock.instant(), 1)
                : new Count(known.since(), known.times() + 1);
        counts.put(key, next);
        if (counts.size() > SOURCES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return next.times();
    }

    private boolean isOver(Count count) {
        Instant now = clock.instant();
        return !count.since().plus(window).isAfter(now) || count.since().isAfter(now);
    }

    private String hash(String source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
