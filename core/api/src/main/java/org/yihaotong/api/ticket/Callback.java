package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt to call the citizen back (回访).
 *
 * @param contacted false: unreachable, a value of its own; then nothing else is known
 * @param resolved what the citizen says
 * @param note at most 500 characters
 */
public record Callback(
        boolean contacted,
        Optional<Boolean> resolved,
        Optional<Satisfaction> result,
        Optional<Satisfaction> attitude,
        Optional<Satisfaction> speed,
        String note,
        String by,
        Instant at) {

    public Callback {
        resolved = resolved == null ? Optional.empty() : resolved;
        result = result == null ? Optional.empty() : result;
        attitude = attitude == null ? Optional.empty() : attitude;
        speed = speed == null ? Optional.empty() : speed;
        note = note == null ? "" : note;
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** Whether the citizen was reached and says that it is not solved, or is not content with the result. */
    public boolean isUnhappy() {
        return contacted
                && (resolved.equals(Optional.of(false))
                        || result.filter(s -> s == Satisfaction.DISSATISFIED || s == Satisfaction.VERY_DISSATISFIED)
                                .isPresent());
    }
}
