package org.yihaotong.api.adapter;

import java.time.Instant;
import java.util.Objects;

/**
 * What failed last at a line.
 *
 * @param part for what the line was called
 * @param sort whose side it is
 * @param words as people see them, veiled
 * @param holdUntil before this moment it is not tried again
 */
public record LineFailure(String part, String sort, String words, int inARow, Instant holdUntil) {

    public LineFailure {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(holdUntil, "holdUntil");
    }
}
