package org.yihaotong.api.assessment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some days in a row that are counted together, on the city's calendar.
 *
 * @param key {@code 2026}, {@code 2026-Q4}, {@code 2026-11}, {@code 2026-W48} (ISO, from Monday), {@code 2026-11-22} or
 *     {@code 2026-11-01..2026-11-15}
 * @param from the first day
 * @param to the last day
 */
public record Period(String key, LocalDate from, LocalDate to) {

    private static final Pattern KEY = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    /** The longest span that may be asked for, in days. */
    public static final int LONGEST = 1100;

    public Period {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** The period of this spelling; empty if there is none. */
    public static Optional<Period> parse(String key) {
        try {
            return Optional.of(read(key)).filter(p -> !p.to().isBefore(p.from()) && p.days() <= LONGEST);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Period read(String key) {
        int dots = key.indexOf("..");
        if (dots > 0) {
            return new Period(key, LocalDate.parse(key.substring(0, dots)), LocalDate.parse(key.substring(dots + 2)));
        }
        Matcher m = KEY.matcher(key);
        if (!m.matches()) {
            throw new IllegalArgumentException("no period");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            LocalDate first = LocalDate.of(year, Integer.parseInt(m.group(2)) * 3 - 2, 1);
            return new Period(key, first, first.plusMonths(3).minusDays(1));
        }
        if (m.group(3) != null) {
            return week(year, Integer.parseInt(m.group(3)));
        }
        if (m.group(4) == null) {
            return new Period(key, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return m.group(5) == null ? month(YearMonth.parse(key)) : day(LocalDate.parse(key));
    }

    /** A day. */
    public static Period day(LocalDate day) {
        return new Period(day.toString(), day, day);
    }

    /** A month. */
    public static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** The week, from Monday, in which the day lies. */
    public static Period week(LocalDate day) {
        return week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.MONDAY);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException("no such week");
        }
        return new Period("%04d-W%02d".formatted(year, week), monday, monday.plusDays(6));
    }

    private static Period range(LocalDate from, LocalDate to) {
        return new Period(from + ".." + to, from, to);
    }

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The one before, of the same sort (环比). */
    public Period previous() {
        if (key.contains("..")) {
            return range(from.minusDays(days()), from.minusDays(1));
        }
        return sameSort(from.minusDays(1));
    }

    /** The same a year earlier (同比); weeks by their number. */
    public Period yearBefore() {
        if (key.contains("..")) {
            return range(from.minusYears(1), to.minusYears(1));
        }
        if (!key.contains("W")) {
            return sameSort(from.minusYears(1));
        }
        int year = Integer.parseInt(key.substring(0, 4)) - 1;
        int weeks = (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        return week(year, Math.min(weeks, Integer.parseInt(key.substring(6))));
    }

    private Period sameSort(LocalDate day) {
        if (key.contains("W")) {
            return week(day);
        }
        return switch (key.length()) {
            case 4 -> read("%04d".formatted(day.getYear()));
            case 7 -> key.contains("Q")
                    ? read("%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3))
                    : month(YearMonth.from(day));
            default -> day(day);
        };
    }
}
