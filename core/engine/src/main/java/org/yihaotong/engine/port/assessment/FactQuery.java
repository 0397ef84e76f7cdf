package org.yihaotong.engine.port.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.yihaotong.api.assessment.Basis;

/**
 * Which facts are counted or listed.
 *
 * @param basis by which day
 * @param from the first day
 * @param to the last day
 * @param units empty: all
 */
public record FactQuery(Basis basis, LocalDate from, LocalDate to, Set<String> units, Condition where) {

    public FactQuery {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        units = Set.copyOf(units);
        Objects.requireNonNull(where, "where");
    }
}
