package org.yihaotong.api.search;

import java.util.List;

/**
 * In what the index and the database differ.
 *
 * @param compared how many things the database has
 * @param missing what the index does not know, such as {@code TICKET:YC20261122-000123}
 * @param outdated what the index knows otherwise
 * @param surplus what only the index knows
 */
public record SearchDifferences(long compared, List<String> missing, List<String> outdated, List<String> surplus) {

    public SearchDifferences {
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
        surplus = List.copyOf(surplus);
    }

    /** Whether both say the same. */
    public boolean isNone() {
        return missing.isEmpty() && outdated.isEmpty() && surplus.isEmpty();
    }
}
