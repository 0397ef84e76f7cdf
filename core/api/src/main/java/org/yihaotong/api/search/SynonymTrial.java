package org.yihaotong.api.search;

import java.util.Objects;

/**
 * A search with synonyms that nobody else uses yet.
 *
 * @param words what is looked for, 1 to 200 characters
 * @param rules with these synonyms
 */
public record SynonymTrial(String words, SynonymRules rules) {

    public SynonymTrial {
        words = words == null ? "" : words;
        Objects.requireNonNull(rules, "rules");
    }
}
