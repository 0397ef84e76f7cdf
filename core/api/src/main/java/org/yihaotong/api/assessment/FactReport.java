package org.yihaotong.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether stored facts are what the chains say.
 *
 * @param tickets how many tickets were counted anew
 * @param different those whose stored facts differ from their chain; at most 100
 * @param next where to go on, if not everything was looked at yet
 */
public record FactReport(Period period, long tickets, List<String> different, Optional<String> next) {

    public FactReport {
        Objects.requireNonNull(period, "period");
        different = List.copyOf(different);
        next = next == null ? Optional.empty() : next;
    }
}
