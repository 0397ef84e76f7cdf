package org.yihaotong.engine.port.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One index. Whatever is taken is found as soon as {@link #take} returns and is safe on the disk some time later; after a
 * crash it has forgotten whole takes only, the last ones, and {@link #reached} says from where on they are needed again.
 *
 * <p>A place that is not of an index's making is an {@link org.yihaotong.api.input.InvalidInputException}; a disk that fails
 * is an {@link java.io.UncheckedIOException}, after which the room opens it anew.
 */
@ProviderType
public interface Index {

    /** Up to which place in the database's order of changes it knows everything; 0: it knows nothing yet. */
    long reached();

    /** How many things it knows. */
    long size();

    /**
     * Takes changes in, one caller at a time; taking the same again changes nothing.
     *
     * @param changed replace what was known of them
     * @param gone are not found any more
     * @param reached the place up to which everything is known now
     */
    void take(List<Entry> changed, Set<Key> gone, long reached);

    /** Puts everything taken so far safely on the disk. */
    void keep();

    Found find(Question question);

    /**
     * The best first, by the words and by what they mean: whatever stands high in one of both rankings stands high.
     *
     * @param meaning of the question's words
     */
    Found find(Question question, Meaning meaning);

    /** Some of the things of this kind of which it does not know what they mean to this model. */
    List<Key> meaningless(Kind kind, String model, int limit);

    /** How many things there are of this kind. */
    long count(Kind kind);

    /** Of how many things of this kind it knows what they mean to this model. */
    long meant(Kind kind, String model);

    /**
     * Learns what things mean; one caller at a time, as with {@link #take}. A thing keeps its meaning until its title or text
     * changes or another model's takes its place.
     *
     * @param meanings of entries as they were described; what is known otherwise by now is passed over
     */
    void learn(Map<Entry, Meaning> meanings);

    /** Words that would find more (您要找的是不是), if some of these stand nowhere and sound like others that do. */
    Optional<String> better(String words);

    /**
     * The part of a text that fits the words best, for reading.
     *
     * @param length at most so many characters
     */
    Passage passage(String words, List<Set<String>> alike, String text, int length);

    /** The fingerprints of the entries that it knows among these. */
    Map<Key, String> fingerprints(Collection<Key> keys);

    /** Tells every key that it knows, in no order. */
    void each(Consumer<Key> known);
}
