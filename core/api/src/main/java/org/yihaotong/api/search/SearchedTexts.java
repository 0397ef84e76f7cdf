package org.yihaotong.api.search;

import java.util.List;

/**
 * Texts that somebody reads after a search.
 *
 * @param words what was looked for, 1 to 200 characters
 * @param texts at most 200, each of at most 20,000 characters
 * @param length how much of each is shown, 1 to 1,000 characters
 * @param few whether little was found, so that better words are wanted
 */
public record SearchedTexts(String words, List<String> texts, int length, boolean few) {

    public SearchedTexts {
        words = words == null ? "" : words;
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "SearchedTexts[" + texts.size() + "]";
    }
}
