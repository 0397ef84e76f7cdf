package org.yihaotong.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.OfficeHours;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.engine.words.Words;

/** The State Council's arrangements of 2025 (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号). */
final class CalendarPresets {

    private static final List<OfficeHours> HOURS =
            List.of(new OfficeHours("08:00", "12:00"), new OfficeHours("14:30", "18:00"));

    private final List<CalendarDay> days = new ArrayList<>();

    private CalendarPresets() {}

    /** Both years as they were announced. */
    static WorkCalendar official() {
        return plain().with(new CalendarPresets()
                .off("newyear", "2025-01-01", "2025-01-01")
                .off("spring", "2025-01-28", "2025-02-04")
                .on("spring", "2025-01-26", "2025-02-08")
                .off("tomb", "2025-04-04", "2025-04-06")
                .off("labour", "2025-05-01", "2025-05-05")
                .on("labour", "2025-04-27")
                .off("dragon", "2025-05-31", "2025-06-02")
                .off("national-autumn", "2025-10-01", "2025-10-08")
                .on("national-autumn", "2025-09-28", "2025-10-11")
                .off("newyear", "2026-01-01", "2026-01-03")
                .on("newyear", "2026-01-04")
                .off("spring", "2026-02-15", "2026-02-23")
                .on("spring", "2026-02-14", "2026-02-28")
                .off("tomb", "2026-04-04", "2026-04-06")
                .off("labour", "2026-05-01", "2026-05-05")
                .on("labour", "2026-05-09")
                .off("dragon", "2026-06-19", "2026-06-21")
                .off("autumn", "2026-09-25", "2026-09-27")
                .off("national", "2026-10-01", "2026-10-07")
                .on("national", "2026-09-20", "2026-10-10")
                .days);
    }

    /** Monday to Friday, and nothing else. */
    static WorkCalendar plain() {
        return new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), HOURS, List.of(), List.of());
    }

    private CalendarPresets off(String name, String from, String to) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(date -> days.add(new CalendarDay(date, DayKind.HOLIDAY, Words.say("calendar." + name))));
        return this;
    }

    private CalendarPresets on(String name, String... dates) {
        for (String date : dates) {
            days.add(new CalendarDay(LocalDate.parse(date), DayKind.WORKDAY, Words.say("calendar." + name)));
        }
        return this;
    }
}
