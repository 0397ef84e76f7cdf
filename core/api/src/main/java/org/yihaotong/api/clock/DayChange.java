package org.yihaotong.api.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a notice changes about a day of the calendar. */
public record DayChange(LocalDate date, Optional<CalendarDay> before, Optional<CalendarDay> after) {

    public DayChange {
        Objects.requireNonNull(date, "date");
        before = before == null ? Optional.empty() : before;
        after = after == null ? Optional.empty() : after;
    }
}
