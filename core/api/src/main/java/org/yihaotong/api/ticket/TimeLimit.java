package org.yihaotong.api.ticket;

import java.util.Objects;

/**
 * How long something may take (时限).
 *
 * @param amount 1 to 100,000 of the span
 */
public record TimeLimit(int amount, Span span) {

    public TimeLimit {
        Objects.requireNonNull(span, "span");
    }

    /** So many working days. */
    public static TimeLimit days(int amount) {
        return new TimeLimit(amount, Span.WORKING_DAYS);
    }

    /** So many minutes of the wall clock. */
    public static TimeLimit minutes(int amount) {
        return new TimeLimit(amount, Span.MINUTES);
    }

    /** So many minutes while the offices are open. */
    public static TimeLimit workingMinutes(int amount) {
        return new TimeLimit(amount, Span.WORKING_MINUTES);
    }
}
