package org.yihaotong.api.ticket;

import java.util.stream.Stream;

/** The five elements of a good record (五要素): who, when, where, cause and course; each may be empty, at most 200. */
public record FiveElements(String who, String when, String where, String cause, String course) {

    /** None given. */
    public static final FiveElements NONE = new FiveElements("", "", "", "", "");

    public FiveElements {
        who = who == null ? "" : who.strip();
        when = when == null ? "" : when.strip();
        where = where == null ? "" : where.strip();
        cause = cause == null ? "" : cause.strip();
        course = course == null ? "" : course.strip();
    }

    /** How many of the five are given, 0 to 5. */
    public int complete() {
        return (int) Stream.of(who, when, where, cause, course)
                .filter(s -> !s.isEmpty())
                .count();
    }
}
