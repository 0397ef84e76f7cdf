package org.yihaotong.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.people.UnitKind;

/**
 * A unit's line of the table.
 *
 * @param unit its id; empty: everything together
 * @param kind the class it is ranked in
 * @param figures one per indicator that judges it, in the indicators' order
 * @param score weighted mean of the adjusted figures, 0 to 100; empty without cases
 * @param rank 1 is best, within its class; equal scores share a rank
 */
public record UnitFigures(
        String unit,
        String name,
        Optional<UnitKind> kind,
        List<Figure> figures,
        Optional<Double> score,
        Optional<Integer> rank) {

    public UnitFigures {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        kind = kind == null ? Optional.empty() : kind;
        figures = List.copyOf(figures);
        score = score == null ? Optional.empty() : score;
        rank = rank == null ? Optional.empty() : rank;
    }

    /** The same line on this rank. */
    public UnitFigures ranked(int place) {
        return new UnitFigures(unit, name, kind, figures, score, Optional.of(place));
    }
}
