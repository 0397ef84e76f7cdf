package org.yihaotong.engine.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.clock.BookedClocks.Counting;
import org.yihaotong.engine.lifecycle.Moments;

/** Calendars, clocks and moments that the tests of the arithmetic begin with. */
final class Given {

    static final ClockRules RULES = ClockPresets.luliang();
    static final WorkCalendar CALENDAR = CalendarPresets.official();
    static final Counting OFFICIAL = new Counting(RULES, CALENDAR, 3);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Given() {}

    /** On the city's clock, such as {@code 2026-02-14 10:00}. */
    static Instant at(String moment) {
        return LocalDateTime.parse(moment.strip(), MINUTES).atZone(Moments.CITY).toInstant();
    }

    /** A clock that has been started and not been counted yet. */
    static Deadline clock(TimeLimit limit, Instant from) {
        return new Deadline(
                ClockKind.HANDLE,
                from,
                from,
                "办理时限（测试）。",
                Optional.of(limit),
                List.of(),
                Optional.empty(),
                from,
                from,
                0);
    }

    static Deadline counted(TimeLimit limit, Instant from) {
        return OFFICIAL.count(clock(limit, from), "");
    }

    static Deadline paused(Deadline clock, String from, String until) {
        return OFFICIAL.count(clock.pausedAt(at(from), "等待延期审批").resumedAt(at(until)), "");
    }

    /** Such as {@code 5 days}, {@code 225 working minutes}, {@code 30 minutes}. */
    static TimeLimit limit(String words) {
        String[] word = words.strip().split(" ", 2);
        int amount = Integer.parseInt(word[0]);
        return switch (word[1]) {
            case "days" -> TimeLimit.days(amount);
            case "working minutes" -> TimeLimit.workingMinutes(amount);
            case "minutes" -> TimeLimit.minutes(amount);
            default -> throw new IllegalArgumentException(words);
        };
    }
}
