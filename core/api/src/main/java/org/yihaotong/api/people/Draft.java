package org.yihaotong.api.people;

import java.time.Instant;
import java.util.Objects;

/**
 * Something half typed, kept on the server (草稿).
 *
 * @param key chosen by the page, 1 to 80 of {@code A-Z a-z 0-9 . : _ -}
 * @param content whatever the page wants back, at most 64 KiB of text
 */
public record Draft(String key, String content, Instant savedAt) {

    public Draft {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(savedAt, "savedAt");
    }
}
