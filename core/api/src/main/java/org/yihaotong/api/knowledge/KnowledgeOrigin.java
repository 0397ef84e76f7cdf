package org.yihaotong.api.knowledge;

import java.util.Objects;

/**
 * The source that brought an item, and what it says today.
 *
 * @param source id of the source, such as the symbolic name of a bundle
 * @param entry id of the entry in it
 * @param said the text as the source says it now
 * @param differs whether somebody here wrote a text of their own, and has not decided about what the source says now
 */
public record KnowledgeOrigin(String source, String entry, KnowledgeText said, boolean differs) {

    public KnowledgeOrigin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(said, "said");
    }
}
