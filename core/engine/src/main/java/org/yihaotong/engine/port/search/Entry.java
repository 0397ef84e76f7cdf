package org.yihaotong.engine.port.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an index knows of one thing. Texts are veiled before they come here: no index holds a person's name or number.
 *
 * @param title what weighs most
 * @param text everything else that is said about it
 * @param names of units and matters; found by their sound as well: pinyin in full and by initials
 * @param tails the last four digits of the numbers that called
 * @param confidential whether tails are hidden from those who ask for {@link Question.Tails#OPEN}
 * @param at when it began; newest first is by this
 * @param due when its clock ends; {@link Instant#MAX} without one
 * @param from since when it holds
 * @param until up to when it holds; never first afterwards
 * @param uses how often it helped
 */
public record Entry(
        Key key,
        String title,
        String text,
        List<String> names,
        Set<String> tails,
        boolean confidential,
        Map<Tag, Set<String>> tags,
        Instant at,
        Instant due,
        Optional<Instant> from,
        Optional<Instant> until,
        long uses) {

    public Entry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        names = List.copyOf(names);
        tails = sorted(tails);
        Map<Tag, Set<String>> inOrder = new EnumMap<>(Tag.class);
        tags.forEach((tag, values) -> inOrder.put(tag, sorted(values)));
        tags = Collections.unmodifiableMap(inOrder);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Something with a title and a text that began at this moment; everything else is empty. */
    public static Entry of(Key key, String title, String text, Instant at) {
        return new Entry(
                key,
                title,
                text,
                List.of(),
                Set.of(),
                false,
                Map.of(),
                at,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static SortedSet<String> sorted(Set<String> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** A hash of all of it: two entries that are the same have the same one. */
    public String fingerprint() {
        List<Object> all = List.of(key, title, text, names, tails, confidential, tags, at, due, from, until, uses);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(
                                    "\u0000", all.stream().map(Object::toString).toList())
                            .getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "Entry[" + key + "]";
    }
}
