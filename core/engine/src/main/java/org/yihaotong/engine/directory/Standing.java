package org.yihaotong.engine.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.engine.directory.Failure.Sort;

/** How one present line stands: what failed last, until when it is held back. One WARN when down, one INFO when back. */
public final class Standing {

    /** For what the line is called. */
    public enum Part {
        DISPATCH,
        COLLECT,
        TEST,
        CALLS
    }

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final Duration CRASHES_COUNT_FOR = Duration.ofHours(1);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final String hotline;
    private final Map<Part, Failure> failures = new EnumMap<>(Part.class);
    private final Deque<Instant> crashes = new ArrayDeque<>();
    private final Map<Part, Instant> successes = new EnumMap<>(Part.class);
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private boolean tried;
    private Optional<Instant> feedMissing = Optional.empty();

    Standing(String hotline) {
        this.hotline = hotline;
    }

    /** A call succeeded; a good test clears every other failure too. */
    synchronized void worked(Part part) {
        boolean wasDown = isDown();
        tried = true;
        if (part == Part.TEST) {
            failures.clear();
        }
        Failure before = failures.remove(part);
        failures.remove(Part.TEST);
        if (before != null && part == Part.COLLECT) {
            failures.computeIfPresent(Part.DISPATCH, (p, f) -> until(f, Instant.EPOCH));
        }
        if (wasDown && !isDown()) {
            LOG.info("Line {} is back", hotline);
        }
    }

    /** A call succeeded at this moment. */
    synchronized void worked(Part part, Instant now) {
        successes.put(part, now);
        worked(part);
    }

    /** When a call of this kind last succeeded since the adapter came. */
    public synchronized Optional<Instant> succeeded(Part part) {
        return Optional.ofNullable(successes.get(part));
    }

    /** What failed last, by what the line was called for. */
    public synchronized Map<Part, Failure> failures() {
        return Map.copyOf(failures);
    }

    /** A call failed; answers the failure with its place in the row and the end of the hold. */
    synchronized Failure failed(Part part, Sort sort, String words, Instant now) {
        boolean wasDown = isDown();
        tried = true;
        Failure before = failures.get(part);
        if (before != null && before.holdUntil().isAfter(now)) {
            return before; // another lane ran into the same trouble a moment ago
        }
        int inARow = before == null ? 1 : before.inARow() + 1;
        Instant until =
                now.plus(BackOff.after(inARow, ThreadLocalRandom.current().nextDouble()));
        Failure failure = new Failure(sort, words, inARow, until);
        failures.put(part, failure);
        if (!wasDown) {
            LOG.warn("Line {} is down ({}, {}): {}", hotline, part, sort, words);
        }
        return failure;
    }

    /** Counts a crash; answers how many there were within an hour. */
    synchronized int crashed(Instant now) {
        crashes.add(now);
        crashes.removeIf(c -> c.isBefore(now.minus(CRASHES_COUNT_FOR)));
        return crashes.size();
    }

    /** Ends all holds and forgets the crashes: a person wants another try now. */
    public synchronized void release() {
        crashes.clear();
        failures.replaceAll((p, f) -> until(f, Instant.EPOCH));
    }

    /**
     * Whether it is time for a test: the last one failed and nothing better is known since, or handing over failed and
     * nothing was handed over for a minute, for instance because a person took the order; then nobody else finds out.
     */
    public synchronized boolean wantsTest(Instant now) {
        return !isHeld(Part.TEST, now) && (failures.containsKey(Part.TEST) || nobodyTries(now));
    }

    private boolean nobodyTries(Instant now) {
        Failure left = failures.get(Part.DISPATCH);
        if (left == null
                || left.sort() == Sort.CRASHED
                || left.holdUntil().plus(QUIET).isAfter(now)) {
            return false;
        }
        failures.put(Part.DISPATCH, until(left, now)); // an adapter without a test is asked once a minute, not for ever
        return true;
    }

    /** Whether the line must not be called for this purpose yet. */
    public synchronized boolean isHeld(Part part, Instant now) {
        Failure failure = failures.get(part);
        return failure != null && failure.holdUntil().isAfter(now);
    }

    /** The failure that matters most, if the line is down; call records that cannot be fetched take no line down. */
    synchronized Optional<Failure> worst() {
        return failures.entrySet().stream()
                .filter(f -> f.getKey() != Part.CALLS)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Why the call records cannot be fetched, if they cannot. */
    synchronized Optional<Failure> calls() {
        return Optional.ofNullable(failures.get(Part.CALLS));
    }

    /** Notes since when call records that were promised have not come; empty if they come. */
    public synchronized void feed(Optional<Instant> missingSince) {
        if (feedMissing.isEmpty() && missingSince.isPresent()) {
            LOG.warn("Line {} has brought no call records since {}", hotline, missingSince.get());
        } else if (feedMissing.isPresent() && missingSince.isEmpty()) {
            LOG.info("Line {} brings call records again", hotline);
        }
        feedMissing = missingSince;
    }

    /** Since when call records that were promised have not come. */
    synchronized Optional<Instant> feedMissing() {
        return feedMissing;
    }

    /**
     * What the line wants people to know.
     *
     * @param since when it began to say so
     * @param said when it said so last
     */
    public record Warning(String words, Instant since, Instant said) {}

    /** The line wants people to know something about an order, or about itself. */
    public synchronized void warned(String about, String words, Instant now) {
        Warning before = warnings.get(about);
        if (before == null) {
            LOG.warn("Line {} warns: {}", hotline, words);
        }
        warnings.put(about, new Warning(words, before == null ? now : before.since(), now));
    }

    /** What was not said since this moment is over. */
    public synchronized void warnsNoMore(Instant begun) {
        if (warnings.values().removeIf(warning -> warning.said().isBefore(begun)) && warnings.isEmpty()) {
            LOG.info("Line {} warns no more", hotline);
        }
    }

    /** What the line wants people to know now, the oldest first. */
    public synchronized List<Warning> warnings() {
        return List.copyOf(warnings.values());
    }

    synchronized boolean isTried() {
        return tried;
    }

    private boolean isDown() {
        return !failures.isEmpty();
    }

    private static Failure until(Failure f, Instant moment) {
        return new Failure(f.sort(), f.words(), f.inARow(), moment);
    }
}
