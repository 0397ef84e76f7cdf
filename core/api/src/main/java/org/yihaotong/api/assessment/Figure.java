package org.yihaotong.api.assessment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One indicator of one unit in one period.
 *
 * @param raw over all its orders; empty: no cases
 * @param adjusted without those that are exempt; empty: no cases
 * @param met whether the adjusted value reaches the target; true without cases
 * @param terms how often each measure of the formula was true, by its spelling
 * @param adjustedTerms the same without exempt orders
 */
public record Figure(
        String indicator,
        Optional<Double> raw,
        Optional<Double> adjusted,
        boolean met,
        Map<String, Long> terms,
        Map<String, Long> adjustedTerms) {

    public Figure {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(adjusted, "adjusted");
        terms = Map.copyOf(terms);
        adjustedTerms = Map.copyOf(adjustedTerms);
    }
}
