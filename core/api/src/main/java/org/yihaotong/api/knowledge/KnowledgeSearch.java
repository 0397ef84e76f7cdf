package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * What a reader looks for.
 *
 * @param words 1 to 200 characters: a few words, or what a caller said
 * @param area only what holds there
 * @param limit 1 to 50
 * @param noted whether it is written down if nothing is found: a question somebody finished, not every letter on its way
 */
public record KnowledgeSearch(
        String words,
        Optional<String> unit,
        Optional<String> category,
        Optional<String> area,
        int limit,
        boolean noted) {

    public KnowledgeSearch {
        Objects.requireNonNull(words, "words");
        unit = unit == null ? Optional.empty() : unit;
        category = category == null ? Optional.empty() : category;
        area = area == null ? Optional.empty() : area;
        limit = limit == 0 ? 10 : limit;
    }
}
