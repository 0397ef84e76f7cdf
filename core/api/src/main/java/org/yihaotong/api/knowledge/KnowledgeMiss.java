package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * What was looked for in a week and not found.
 *
 * @param words in small letters, cut, long numbers covered; nobody knows any more who looked
 * @param times how often in that week
 * @param lastAt when the last time was
 */
public record KnowledgeMiss(String words, long times, Instant lastAt) {

    public KnowledgeMiss {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(lastAt, "lastAt");
    }
}
