package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an adapter must not lose and the centre has no other place for (账簿): entries of named books of one line, each
 * once under its key, in the order in which they were written. Everything is durable when a method returns.
 */
@ProviderType
public interface Ledger {

    /**
     * One entry.
     *
     * @param seq its place in the book; grows
     * @param book 1 to 40 of {@code a-z}
     * @param key 1 to 100 characters
     * @param text whatever the adapter writes
     * @param due when somebody has to look at it; empty: nobody has to
     * @param tries how often it was put off
     */
    record Entry(
            String hotline,
            String book,
            long seq,
            String key,
            String text,
            Instant at,
            Optional<Instant> due,
            int tries) {

        public Entry {
            Objects.requireNonNull(hotline, "hotline");
            Objects.requireNonNull(book, "book");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(due, "due");
        }

        /** Never shows the text. */
        @Override
        public String toString() {
            return "Entry[" + hotline + " " + book + " " + seq + "]";
        }
    }

    Optional<Entry> find(String hotline, String book, String key);

    /** Writes an entry at the end of its book, unless its key is there; answers what was there before. */
    Optional<Entry> add(String hotline, String book, String key, String text, Optional<Instant> due);

    /** Writes an entry at the end of its book; what was under its key is gone. */
    void put(String hotline, String book, String key, String text, Optional<Instant> due);

    /** The entries after this place, oldest first. */
    List<Entry> after(String hotline, String book, long seq, int limit);

    /** The place after which entries begin that were written from this moment on. */
    long before(String hotline, String book, Instant moment);

    /** The entries whose moment has come, the oldest moment first. */
    List<Entry> due(String hotline, String book, Instant now, int limit);

    /** Puts an entry off, or settles it. */
    void delay(Entry entry, Optional<Instant> due);

    /** Writes other words into an entry, which keeps its place. */
    void rewrite(Entry entry, String text);

    /** Tears an entry out; its place stays empty. */
    void remove(String hotline, String book, String key);

    /** Tears out all entries whose moment has come. */
    void removeDue(String hotline, String book, Instant now);
}
