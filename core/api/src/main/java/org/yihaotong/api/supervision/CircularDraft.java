package org.yihaotong.api.supervision;

import java.util.List;
import java.util.Objects;

/**
 * A circular that is to be issued.
 *
 * @param title 2 to 100 characters
 * @param text 1 to 10,000 characters
 * @param level 1 to 3
 * @param units to whom it goes, at most 100; empty: to all
 * @param tickets numbers of the tickets it is about, at most 20
 */
public record CircularDraft(String title, String text, int level, List<String> units, List<String> tickets) {

    public CircularDraft {
        title = title == null ? "" : title.strip();
        text = text == null ? "" : text.strip();
        units = cleaned(units);
        tickets = cleaned(tickets);
    }

    private static List<String> cleaned(List<String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .toList();
    }
}
