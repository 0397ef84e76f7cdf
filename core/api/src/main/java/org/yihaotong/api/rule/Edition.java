package org.yihaotong.api.rule;

import java.time.Instant;
import java.util.Objects;

/**
 * One edition of a rule book.
 *
 * @param version 1, 2, … within the book; 0: the house's own preset, nobody has changed it yet
 * @param effectiveFrom from when it holds
 * @param writtenBy login of the person
 * @param note why it was changed, at most 200 characters
 * @param content a record; its type is the book's
 */
public record Edition<T>(
        long version, Instant effectiveFrom, Instant writtenAt, String writtenBy, String note, T content) {

    public Edition {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(writtenBy, "writtenBy");
        note = note == null ? "" : note;
        Objects.requireNonNull(content, "content");
    }

    /** The same head with another content. */
    public <R> Edition<R> with(R other) {
        return new Edition<>(version, effectiveFrom, writtenAt, writtenBy, note, other);
    }
}
