package org.yihaotong.api.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a tab is filled in: the first row is a title across all columns, and only some columns can be written to.
 *
 * @param width how many columns there are
 * @param firstRow from 1; where the rows to be filled in begin
 * @param open columns from 0 that people may change; all others are locked, without a password
 * @param choices columns from 0 with the only values that they take
 */
public record TabForm(int width, int firstRow, Set<Integer> open, Map<Integer, List<String>> choices) {

    public TabForm {
        open = Set.copyOf(open);
        choices = Map.copyOf(choices);
    }
}
