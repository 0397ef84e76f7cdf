package org.yihaotong.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.lifecycle.Moments;

/** Arithmetic with working time. Pure; a later moment never gives an earlier result. */
final class WorkingTime {

    private final OfficeDays offices;

    WorkingTime(OfficeDays offices) {
        this.offices = offices;
    }

    /** The working days that count, the first one after the day of the moment. */
    List<LocalDate> daysAfter(Instant from, int count) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = dayOf(from);
        while (days.size() < count) {
            day = day.plusDays(1);
            if (offices.works(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** When the limit ends for a clock that never stands still. */
    Instant end(Instant from, TimeLimit limit) {
        return switch (limit.span()) {
            case MINUTES -> from.plus(Duration.ofMinutes(limit.amount()));
            case WORKING_MINUTES -> plus(from, Duration.ofMinutes(limit.amount()));
            case WORKING_DAYS -> {
                List<LocalDate> days = daysAfter(from, limit.amount());
                yield at(days.get(days.size() - 1), offices.closing());
            }
        };
    }

    /** The moment after so much time of this kind: wall time for minutes, else time in which the offices are open. */
    Instant plus(Instant from, Duration time, Span span) {
        return span == Span.MINUTES ? from.plus(time) : plus(from, time);
    }

    /** So much time of this kind lies between two moments; none if the second is not later. */
    Duration between(Instant from, Instant to, Span span) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        return span == Span.MINUTES ? Duration.between(from, to) : between(from, to);
    }

    private Instant plus(Instant from, Duration time) {
        Duration left = time;
        Instant end = from;
        for (LocalDate day = dayOf(from); left.compareTo(Duration.ZERO) > 0; day = day.plusDays(1)) {
            for (Stretch open : stretches(day)) {
                Stretch rest = open.from(from);
                if (left.compareTo(Duration.ZERO) > 0 && rest.isSomething()) {
                    Duration used = left.compareTo(rest.length()) < 0 ? left : rest.length();
                    end = rest.from().plus(used);
                    left = left.minus(used);
                }
            }
        }
        return end;
    }

    private Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch open : stretches(day)) {
                Stretch part = open.from(from).until(to);
                sum = part.isSomething() ? sum.plus(part.length()) : sum;
            }
        }
        return sum;
    }

    private List<Stretch> stretches(LocalDate day) {
        return offices.works(day)
                ? offices.hours().stream()
                        .map(h -> new Stretch(at(day, h.from()), at(day, h.to())))
                        .toList()
                : List.of();
    }

    private record Stretch(Instant from, Instant to) {

        Stretch from(Instant moment) {
            return new Stretch(moment.isAfter(from) ? moment : from, to);
        }

        Stretch until(Instant moment) {
            return new Stretch(from, moment.isBefore(to) ? moment : to);
        }

        boolean isSomething() {
            return from.isBefore(to);
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(Moments.CITY).toLocalDate();
    }

    static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(Moments.CITY).toInstant().plus(minute, ChronoUnit.MINUTES);
    }
}
