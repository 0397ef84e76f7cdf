package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that happened to an item.
 *
 * @param version of the text that it happened to
 * @param by login of the person, or {@code source:<id>}
 * @param note the reason, where there is one
 */
public record KnowledgeEvent(String item, KnowledgeDeed deed, int version, String by, Instant at, String note) {

    public KnowledgeEvent {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(note, "note");
    }
}
