package org.yihaotong.engine.port.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for. Whoever asks has decided who may see what: the index narrows as it is told and knows no actors.
 *
 * @param words as somebody typed them
 * @param match which of the words have to be there
 * @param alike words that mean the same as each other
 * @param kinds empty: all
 * @param only each of these has to hold
 * @param from began at this moment or later
 * @param before began before this moment
 * @param now what does not hold at this moment comes after what does
 * @param tails by which numbers' last digits something is found
 * @param after the place of the last hit of the page before
 * @param limit 1 to 1,000
 */
public record Question(
        String words,
        Match match,
        List<Set<String>> alike,
        Set<Kind> kinds,
        List<Only> only,
        Optional<Instant> from,
        Optional<Instant> before,
        Instant now,
        Order order,
        Tails tails,
        Optional<String> after,
        int limit) {

    /** How much of the words has to be found. */
    public enum Match {
        /** Every word, as it is written or sounds. */
        ALL,
        /** As much as possible; what fits better comes first. The last word may be unfinished. */
        BEST
    }

    /** In which order hits come. */
    public enum Order {
        /** The best first, those that hold before those that do not. */
        BEST,
        NEWEST,
        /** The one whose clock ends first. */
        DUE
    }

    /** Which entries are found by the tail of a number. */
    public enum Tails {
        NONE,
        /** Those that are not confidential. */
        OPEN,
        ALL
    }

    /** One of these values has to be among those of the tag. */
    public record Only(Tag tag, Set<String> values) {

        public Only {
            Objects.requireNonNull(tag, "tag");
            values = Set.copyOf(values);
        }
    }

    public Question {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(match, "match");
        alike = List.copyOf(alike);
        kinds = Set.copyOf(kinds);
        only = List.copyOf(only);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(tails, "tails");
        Objects.requireNonNull(after, "after");
    }

    /** What fits these words best among things of one kind, however old. */
    public static Question best(String words, Kind kind, Instant now, int limit) {
        return new Question(
                words,
                Match.BEST,
                List.of(),
                Set.of(kind),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                now,
                Order.BEST,
                Tails.NONE,
                Optional.empty(),
                limit);
    }

    /** Narrowed once more; no values narrow nothing. */
    public Question only(Tag tag, Set<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        List<Only> more = new ArrayList<>(only);
        more.add(new Only(tag, values));
        return new Question(words, match, alike, kinds, more, from, before, now, order, tails, after, limit);
    }

    /** The same with these words that mean the same. */
    public Question alike(List<Set<String>> groups) {
        return new Question(words, match, groups, kinds, only, from, before, now, order, tails, after, limit);
    }

    /** The same in this order. */
    public Question in(Order other) {
        return new Question(words, match, alike, kinds, only, from, before, now, other, tails, after, limit);
    }

    /** Only what began from this moment on and before that one. */
    public Question within(Optional<Instant> since, Optional<Instant> end) {
        return new Question(words, match, alike, kinds, only, since, end, now, order, tails, after, limit);
    }

    /** The page after this place. */
    public Question after(Optional<String> place) {
        return new Question(words, match, alike, kinds, only, from, before, now, order, tails, place, limit);
    }

    /** Never shows what somebody typed, for it may be a number. */
    @Override
    public String toString() {
        return "Question[" + match + ", " + kinds + "]";
    }
}
