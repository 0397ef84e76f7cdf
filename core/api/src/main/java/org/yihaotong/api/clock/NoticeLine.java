package org.yihaotong.api.clock;

import java.util.List;
import java.util.Objects;

/**
 * What became of one line of a notice.
 *
 * @param line from 1
 * @param text the line, at most 120 characters of it
 * @param days what it says; empty if it says nothing about days
 * @param problem why it cannot be taken, in words; empty if it can
 */
public record NoticeLine(int line, String text, List<CalendarDay> days, String problem) {

    public NoticeLine {
        Objects.requireNonNull(text, "text");
        days = List.copyOf(days);
        problem = problem == null ? "" : problem;
    }
}
