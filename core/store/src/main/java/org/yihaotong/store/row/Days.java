package org.yihaotong.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days on the city's calendar as numbers such as 20261122, which every database compares alike; 0 is no day. */
public final class Days {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private Days() {}

    static int of(Instant moment) {
        return of(moment.atZone(CITY).toLocalDate());
    }

    public static int of(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    static int of(Optional<LocalDate> day) {
        return day.map(Days::of).orElse(0);
    }

    public static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    /** When a day begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(CITY).toInstant();
    }

    static Optional<LocalDate> maybe(int number) {
        return number == 0 ? Optional.empty() : Optional.of(day(number));
    }
}
