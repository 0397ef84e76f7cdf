package org.yihaotong.api.assessment;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.people.UnitKind;

/**
 * How one figure is counted (指标). Data, not code.
 *
 * @param id one word, such as {@code satisfaction}
 * @param name in Chinese
 * @param formula arithmetic over measures, such as {@code 100 * completed_on_time / owed}
 * @param filter which orders count, such as {@code lead = yes and type in (COMPLAINT, HELP)}; empty: all
 * @param basis by which day an order counts into a period
 * @param aspect what it judges; exemptions of this aspect are left out of its adjusted value
 * @param units whom it judges; empty: every kind
 * @param target what has to be reached
 * @param digits decimals that are shown, 0 to 4
 * @param weight its share in the total score, 0 to 100; 0: shown only
 */
public record Indicator(
        String id,
        String name,
        String formula,
        String filter,
        Basis basis,
        Aspect aspect,
        Set<UnitKind> units,
        Optional<Double> target,
        Direction direction,
        int digits,
        int weight) {

    public Indicator {
        id = id == null ? "" : id.strip();
        name = name == null ? "" : name.strip();
        formula = formula == null ? "" : formula.strip();
        filter = filter == null ? "" : filter.strip();
        basis = basis == null ? Basis.DISPATCHED : basis;
        aspect = aspect == null ? Aspect.COMPLETION : aspect;
        units = units == null ? Set.of() : Set.copyOf(units);
        target = target == null ? Optional.empty() : target;
        direction = Objects.requireNonNullElse(direction, Direction.HIGHER_IS_BETTER);
    }

    /** Whether it judges units of this kind. */
    public boolean judges(UnitKind kind) {
        return units.isEmpty() || units.contains(kind);
    }

    /** Whether a value reaches the target; without a target every value does. */
    public boolean isMetBy(double value) {
        return target.map(t -> direction == Direction.HIGHER_IS_BETTER ? value >= t : value <= t)
                .orElse(true);
    }
}
