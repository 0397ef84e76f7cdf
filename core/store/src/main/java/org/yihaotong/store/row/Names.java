package org.yihaotong.store.row;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Short lists of ids and enum names in one column, separated by commas. */
final class Names {

    private Names() {}

    static String joined(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(",", -1));
    }

    /** The beginning of a text that has to fit a column. */
    static String clipped(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(0, length / 2 - 1)) + "…";
    }
}
