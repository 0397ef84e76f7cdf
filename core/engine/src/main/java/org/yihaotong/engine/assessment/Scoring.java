package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yihaotong.api.assessment.Direction;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.people.UnitKind;

/** The total score of a unit and its rank among its own kind (总分, 排名). */
final class Scoring {

    /** Scores that differ by less than this are equal. */
    private static final double EQUAL = 1e-9;

    private Scoring() {}

    /** Weighted mean of the adjusted figures, each cut to 0 to 100; what is better low counts from 100 down. */
    static Optional<Double> score(List<Indicator> indicators, List<Figure> figures) {
        Map<String, Indicator> byId =
                indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity(), (a, b) -> a));
        double sum = 0;
        double weights = 0;
        for (Figure figure : figures) {
            Indicator indicator = byId.get(figure.indicator());
            if (figure.adjusted().isPresent() && indicator.weight() > 0) {
                sum += indicator.weight() * points(indicator, figure.adjusted().get());
                weights += indicator.weight();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum / weights);
    }

    private static double points(Indicator indicator, double value) {
        double cut = Math.max(0, Math.min(100, value));
        return indicator.direction() == Direction.HIGHER_IS_BETTER ? cut : 100 - cut;
    }

    /** The lines by class and rank; equal scores share a rank and the next ones are left out; no score, no rank. */
    static List<UnitFigures> ranked(List<UnitFigures> lines) {
        Map<Optional<UnitKind>, List<UnitFigures>> classes =
                lines.stream().collect(Collectors.groupingBy(UnitFigures::kind));
        List<UnitFigures> ranked = new ArrayList<>();
        classes.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().map(Enum::ordinal).orElse(-1)))
                .forEach(e -> ranked.addAll(withinClass(e.getValue())));
        return ranked;
    }

    private static List<UnitFigures> withinClass(List<UnitFigures> lines) {
        List<UnitFigures> sorted = lines.stream()
                .sorted(Comparator.comparing((UnitFigures u) -> -u.score().orElse(-1.0))
                        .thenComparing(UnitFigures::unit))
                .toList();
        List<UnitFigures> ranked = new ArrayList<>();
        double before = Double.NaN;
        int rank = 0;
        for (UnitFigures line : sorted) {
            if (line.score().isEmpty()) {
                ranked.add(line);
                continue;
            }
            boolean equal = Math.abs(line.score().get() - before) < EQUAL;
            rank = equal ? rank : ranked.size() + 1;
            before = equal ? before : line.score().get();
            ranked.add(line.ranked(rank));
        }
        return ranked;
    }
}
