package org.yihaotong.api.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day as the calendar in force sees it.
 *
 * @param working whether it counts as a working day
 * @param name the holiday, also on the day that makes up for it; empty on ordinary days
 * @param known whether the arrangement of its year is known; else only its weekday speaks
 */
public record DayView(LocalDate date, boolean working, String name, boolean known) {

    public DayView {
        Objects.requireNonNull(date, "date");
        name = name == null ? "" : name;
    }
}
