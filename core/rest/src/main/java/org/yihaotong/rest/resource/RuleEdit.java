package org.yihaotong.rest.resource;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An edition of a rule book as somebody sends it.
 *
 * @param note why it is changed
 * @param effectiveFrom empty: now
 * @param content of the book's own type
 */
public record RuleEdit<T>(String note, Optional<Instant> effectiveFrom, T content) {

    public RuleEdit {
        note = note == null ? "" : note;
        effectiveFrom = effectiveFrom == null ? Optional.empty() : effectiveFrom;
        Objects.requireNonNull(content, "content");
    }
}
