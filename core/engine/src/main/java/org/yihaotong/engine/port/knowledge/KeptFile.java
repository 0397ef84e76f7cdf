package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeFile;

/**
 * A file that was taken in.
 *
 * @param addedBy login of whoever brought it
 * @param item the item that has or had it; empty until it is laid beside a text
 */
public record KeptFile(KnowledgeFile file, String addedBy, Instant addedAt, Optional<String> item) {

    public KeptFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
        Objects.requireNonNull(item, "item");
    }
}
