package org.yihaotong.api.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of one line, as the unit counts it and as the centre does (对账).
 *
 * @param told how many calls the unit says it had
 * @param counted how many the centre has now
 * @param toldAt when the unit said so last
 */
public record DayCount(String hotline, LocalDate day, long told, long counted, Instant toldAt) {

    public DayCount {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(toldAt, "toldAt");
    }

    /** How many calls the centre misses; negative if it has more than the unit. */
    public long missing() {
        return told - counted;
    }
}
