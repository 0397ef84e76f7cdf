package org.yihaotong.api.clock;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When the centre and its units work (工作日历).
 *
 * @param week the weekdays on which people work, at least one
 * @param hours when the offices are open, earliest first, at least one; the last one ends the working day
 * @param days holidays and make-up workdays (调休上班) of all years that are known, at most 2,000
 * @param units units that differ, at most 500
 */
public record WorkCalendar(
        Set<DayOfWeek> week, List<OfficeHours> hours, List<CalendarDay> days, List<UnitCalendar> units) {

    /** The name of the rule book. */
    public static final String BOOK = "calendar";

    public WorkCalendar {
        week = week == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(week));
        hours = hours == null ? List.of() : List.copyOf(hours);
        days = days == null ? List.of() : List.copyOf(days);
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** The same calendar with other holidays and make-up workdays. */
    public WorkCalendar with(List<CalendarDay> otherDays) {
        return new WorkCalendar(week, hours, otherDays, units);
    }
}
