package org.yihaotong.api.clock;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one unit's working time differs from the centre's.
 *
 * @param week the weekdays on which it works; empty: as the centre
 * @param hours when it is open; empty: as the centre
 * @param days its own days; they count before the centre's
 */
public record UnitCalendar(String unit, Set<DayOfWeek> week, List<OfficeHours> hours, List<CalendarDay> days) {

    public UnitCalendar {
        Objects.requireNonNull(unit, "unit");
        week = week == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(week));
        hours = hours == null ? List.of() : List.copyOf(hours);
        days = days == null ? List.of() : List.copyOf(days);
    }
}
