package org.yihaotong.api.hotline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The six months in which a merged number still answers (过渡期).
 *
 * @param ends the first day on which the number is dead
 * @param daysLeft until then; 0 if it is dead
 */
public record Transition(LocalDate begins, LocalDate ends, long daysLeft) {

    /** From how many days on its end is announced to the administrator. */
    public static final int WARNING_DAYS = 30;

    public Transition {
        Objects.requireNonNull(begins, "begins");
        Objects.requireNonNull(ends, "ends");
    }

    /** How a line's transition stands on this day; empty for lines that have none. */
    public static Optional<Transition> of(LineTerms terms, LocalDate today) {
        return terms.transitionBegins().map(begins -> {
            LocalDate ends = begins.plusMonths(LineTerms.TRANSITION_MONTHS);
            return new Transition(begins, ends, Math.max(0, ends.toEpochDay() - today.toEpochDay()));
        });
    }

    /** The number is dead; the line's orders go on. */
    public boolean isOver() {
        return daysLeft == 0;
    }

    /** The end is near. */
    public boolean isEnding() {
        return daysLeft > 0 && daysLeft <= WARNING_DAYS;
    }
}
