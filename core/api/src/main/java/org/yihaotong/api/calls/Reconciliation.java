package org.yihaotong.api.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One day of one line, as everybody who knows of its calls counts it (交换机对账).
 *
 * @param hotline {@code centre} stands for 12345 itself
 * @param tallies of what the centre heard first, then of switches, then of the unit
 * @param differences which side misses what, in words; empty: all say the same
 * @param reasons what explains them: times that nobody heard
 * @param at when it was compared last; what comes later has it compared again
 */
public record Reconciliation(
        String hotline,
        LocalDate day,
        List<Tally> tallies,
        List<String> differences,
        List<String> reasons,
        Instant at) {

    public Reconciliation {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(at, "at");
        tallies = List.copyOf(tallies);
        differences = List.copyOf(differences);
        reasons = List.copyOf(reasons);
    }
}
