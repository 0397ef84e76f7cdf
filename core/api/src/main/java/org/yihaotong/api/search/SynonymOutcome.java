package org.yihaotong.api.search;

import java.util.List;

/**
 * What a trial of synonyms finds.
 *
 * @param items knowledge items, the best first, at most 20; then those that would not be found any more
 */
public record SynonymOutcome(List<TriedItem> items) {

    public SynonymOutcome {
        items = List.copyOf(items);
    }

    /** How the trial changes what is found. */
    public enum Change {
        /** Found as before. */
        SAME,
        /** Found with these synonyms only. */
        NEW,
        /** Found with today's synonyms only. */
        GONE
    }

    /** One of them. */
    public record TriedItem(String id, String title, Change change) {}
}
