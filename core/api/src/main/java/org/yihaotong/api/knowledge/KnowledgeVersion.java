package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * One text that an item had.
 *
 * @param version counts from 1
 * @param by login of whoever wrote it, or {@code source:<id>}
 */
public record KnowledgeVersion(int version, KnowledgeText text, String by, Instant at) {

    public KnowledgeVersion {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
