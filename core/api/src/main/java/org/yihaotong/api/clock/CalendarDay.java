package org.yihaotong.api.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that differs from what its weekday says.
 *
 * @param name of the holiday, also for the day that makes up for it, such as {@code 春节}; 1 to 20 characters
 */
public record CalendarDay(LocalDate date, DayKind kind, String name) {

    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        name = name == null ? "" : name.strip();
    }
}
