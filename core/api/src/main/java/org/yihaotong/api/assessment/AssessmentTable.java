package org.yihaotong.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A period's figures of many units (考核表).
 *
 * @param edition which edition of the rule book {@code indicators} it was counted by; 0: the preset
 * @param total everything together; empty for somebody who sees only some units
 * @param units by class, and by rank within it
 * @param publishedAt when these figures were frozen; empty: they still move
 */
public record AssessmentTable(
        Period period,
        long edition,
        List<Indicator> indicators,
        Optional<UnitFigures> total,
        List<UnitFigures> units,
        Optional<Instant> publishedAt) {

    public AssessmentTable {
        Objects.requireNonNull(period, "period");
        indicators = List.copyOf(indicators);
        total = total == null ? Optional.empty() : total;
        units = List.copyOf(units);
        publishedAt = publishedAt == null ? Optional.empty() : publishedAt;
    }
}
