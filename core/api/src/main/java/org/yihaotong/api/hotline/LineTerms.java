package org.yihaotong.api.hotline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * On which terms a line joined (接入条件).
 *
 * @param clocks limits of its own
 * @param transitionBegins of a merged line: the day its number was joined; the number lives six months longer
 * @param parallel whether the number goes on ringing at the unit beside 12345 (双线并行)
 * @param callFeed how often the unit's call records must come at least; empty: none are expected
 * @param cards whether an emergency line takes orders all the same, as cards beside its calls (警情卡)
 */
public record LineTerms(
        List<LineClock> clocks,
        Optional<LocalDate> transitionBegins,
        boolean parallel,
        Optional<Duration> callFeed,
        boolean cards) {

    /** Nothing special. */
    public static final LineTerms PLAIN = new LineTerms(List.of(), Optional.empty(), false, Optional.empty());

    /** How long a merged number lives on (过渡期). */
    public static final int TRANSITION_MONTHS = 6;

    /** A line without cards. */
    public LineTerms(
            List<LineClock> clocks,
            Optional<LocalDate> transitionBegins,
            boolean parallel,
            Optional<Duration> callFeed) {
        this(clocks, transitionBegins, parallel, callFeed, false);
    }

    public LineTerms {
        clocks = List.copyOf(clocks);
        Objects.requireNonNull(transitionBegins, "transitionBegins");
        Objects.requireNonNull(callFeed, "callFeed");
    }
}
