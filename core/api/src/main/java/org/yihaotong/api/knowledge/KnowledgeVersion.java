package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One text that an item had.
 *
 * @param version counts from 1
 * @param by login of whoever wrote it, or {@code source:<id>}
 * @param files what belonged to it, in the order of the page
 */
public record KnowledgeVersion(int version, KnowledgeText text, String by, Instant at, List<KnowledgeFile> files) {

    public KnowledgeVersion {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** A text without files. */
    public KnowledgeVersion(int version, KnowledgeText text, String by, Instant at) {
        this(version, text, by, at, List.of());
    }
}
