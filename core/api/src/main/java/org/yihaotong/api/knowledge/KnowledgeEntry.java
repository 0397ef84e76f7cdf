package org.yihaotong.api.knowledge;

import java.util.Objects;

/**
 * What a source says about one thing; category, areas and validity are left to the centre.
 *
 * @param id stable in its source, 1 to 80 of {@code A-Z a-z 0-9 . _ -}
 */
public record KnowledgeEntry(String id, KnowledgeText text) {

    public KnowledgeEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
