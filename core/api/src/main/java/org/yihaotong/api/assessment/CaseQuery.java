package org.yihaotong.api.assessment;

import java.util.Objects;
import java.util.Optional;

/**
 * Which orders stand behind a number.
 *
 * @param indicator its filter and basis count
 * @param measure only orders of which this is true; empty: all that the indicator looks at
 * @param unit only this unit's; empty: all that the actor may see
 * @param adjusted leaves out exempt orders
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record CaseQuery(
        Period period,
        String indicator,
        Optional<Measure> measure,
        Optional<String> unit,
        boolean adjusted,
        Optional<String> cursor,
        int limit) {

    /** How many rows a page has if nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    public CaseQuery {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(indicator, "indicator");
        measure = measure == null ? Optional.empty() : measure;
        unit = unit == null ? Optional.empty() : unit;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? DEFAULT_LIMIT : limit;
    }
}
