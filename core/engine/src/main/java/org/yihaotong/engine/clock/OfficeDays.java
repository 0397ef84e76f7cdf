package org.yihaotong.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.OfficeHours;
import org.yihaotong.api.clock.UnitCalendar;
import org.yihaotong.api.clock.WorkCalendar;

/** When one unit works: which days, and from which minute of the day to which. */
final class OfficeDays {

    private final Set<DayOfWeek> week;
    private final List<Open> open;
    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Set<Integer> years;

    private OfficeDays(WorkCalendar calendar, UnitCalendar own) {
        week = own.week().isEmpty() ? calendar.week() : own.week();
        open = (own.hours().isEmpty() ? calendar.hours() : own.hours())
                .stream().map(Open::of).toList();
        calendar.days().forEach(day -> days.put(day.date(), day));
        years = calendar.days().stream().map(day -> day.date().getYear()).collect(Collectors.toUnmodifiableSet());
        own.days().forEach(day -> days.put(day.date(), day));
    }

    /** The unit's days; those of the centre for a unit that does not differ, and without a unit. */
    static OfficeDays of(WorkCalendar calendar, String unit) {
        return calendar.units().stream()
                .filter(u -> u.unit().equals(unit))
                .findFirst()
                .map(own -> new OfficeDays(calendar, own))
                .orElseGet(() -> new OfficeDays(calendar, new UnitCalendar(unit, Set.of(), List.of(), List.of())));
    }

    /** Open from this minute of the day until before that one. */
    record Open(int from, int to) {

        static Open of(OfficeHours hours) {
            return new Open(minute(hours.from()), minute(hours.to()));
        }

        static int minute(String time) {
            return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
        }
    }

    boolean works(LocalDate date) {
        CalendarDay day = days.get(date);
        return day == null ? week.contains(date.getDayOfWeek()) : day.kind() == DayKind.WORKDAY;
    }

    /** What the calendar says about the day itself. */
    Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Whether the arrangement of the year is known, at least in part. */
    boolean isKnown(int year) {
        return years.contains(year);
    }

    /** The opening hours of every working day, earliest first. */
    List<Open> hours() {
        return open;
    }

    /** The minute of the day at which a working day ends. */
    int closing() {
        return open.get(open.size() - 1).to();
    }
}
