package org.yihaotong.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Which days of call records are to be fetched (按日话单): every day once it is complete, and none left out. */
public final class CallDays {

    private static final int AT_ONCE = 7;

    private CallDays() {}

    /**
     * The days to fetch now, the oldest first, seven at most; without a last one only the day that was completed last.
     *
     * @param last the last day that was fetched whole, {@code yyyy-MM-dd}; anything else: none yet
     * @param complete when on the next day a day is complete, in Beijing
     */
    public static List<LocalDate> due(String last, LocalTime complete, Instant now) {
        LocalDateTime time = Beijing.time(now);
        LocalDate newest = time.toLocalDate().minusDays(time.toLocalTime().isBefore(complete) ? 2 : 1);
        LocalDate first = parse(last).map(day -> day.plusDays(1)).orElse(newest);
        return first.isAfter(newest)
                ? List.of()
                : first.datesUntil(newest.plusDays(1)).limit(AT_ONCE).toList();
    }

    private static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
