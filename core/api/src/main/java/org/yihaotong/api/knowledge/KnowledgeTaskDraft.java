package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param kind a correction or a missing item
 * @param item the item that is wrong; only for a correction
 * @param unit who should know; only for a missing item, empty: the centre's editors
 * @param words 4 to 500 characters
 */
public record KnowledgeTaskDraft(KnowledgeTaskKind kind, Optional<String> item, Optional<String> unit, String words) {

    public KnowledgeTaskDraft {
        Objects.requireNonNull(kind, "kind");
        item = item == null ? Optional.empty() : item;
        unit = unit == null ? Optional.empty() : unit;
        Objects.requireNonNull(words, "words");
    }
}
