package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Objects;

/**
 * A unit that could handle an appeal, with the reason why.
 *
 * @param score 0 to 1; 1 is an entry of the catalogue that fits matter and area
 */
public record Suggestion(String unit, List<String> coUnits, double score, String reason) {

    public Suggestion {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        coUnits = List.copyOf(coUnits);
    }
}
