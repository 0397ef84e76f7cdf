package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * A source as it was seen last, by whichever node.
 *
 * @param print of all that it said then; the same entries have the same print
 * @param here false once its items have been archived because it was missing
 */
public record SourceSeen(String id, String print, Instant at, boolean here) {

    public SourceSeen {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(print, "print");
        Objects.requireNonNull(at, "at");
    }
}
