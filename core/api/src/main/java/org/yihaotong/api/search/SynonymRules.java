package org.yihaotong.api.search;

import java.util.List;

/**
 * Words that mean the same to those who search (同义词); content of the rule book {@code synonyms}.
 *
 * @param groups at most 2,000, each with 2 to 20 words of 2 to 20 characters
 */
public record SynonymRules(List<List<String>> groups) {

    /** The name of the book. */
    public static final String BOOK = "synonyms";

    public SynonymRules {
        groups = groups == null ? List.of() : groups.stream().map(List::copyOf).toList();
    }
}
