package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;

/**
 * Counts a period's table: one query for all indicators that look at the same orders by the same day, everything else is
 * arithmetic.
 */
final class TableMaker {

    private final Period period;
    private final List<Tally> tallies;
    private final Function<FactQuery, List<FactGroup>> store;
    private final Map<FactQuery, Map<String, List<FactGroup>>> counted = new HashMap<>();

    TableMaker(Period period, List<Indicator> indicators, Function<FactQuery, List<FactGroup>> store) {
        this.period = period;
        this.tallies = indicators.stream().map(Tally::new).toList();
        this.store = store;
    }

    /**
     * The table of these units.
     *
     * @param total whether everything together stands on top
     */
    AssessmentTable table(long edition, List<Unit> units, boolean total) {
        List<UnitFigures> lines = units.stream().map(this::line).toList();
        List<UnitFigures> shown = new ArrayList<>(Scoring.ranked(lines));
        shown.removeIf(line -> line.figures().stream().allMatch(TableMaker::isNothing) && !isActive(units, line));
        return new AssessmentTable(
                period,
                edition,
                indicators(),
                total ? Optional.of(total()) : Optional.empty(),
                shown,
                Optional.empty());
    }

    private static boolean isNothing(Figure figure) {
        return figure.terms().values().stream().allMatch(count -> count == 0);
    }

    private static boolean isActive(List<Unit> units, UnitFigures line) {
        return units.stream().anyMatch(u -> u.active() && u.id().equals(line.unit()));
    }

    private UnitFigures line(Unit unit) {
        List<Figure> figures = tallies.stream()
                .filter(tally -> tally.indicator().judges(unit.kind()))
                .map(tally -> tally.figure(groups(tally.indicator()).getOrDefault(unit.id(), List.of())))
                .toList();
        Optional<Double> score = Scoring.score(indicators(), figures);
        return new UnitFigures(unit.id(), unit.name(), Optional.of(unit.kind()), figures, score, Optional.empty());
    }

    private UnitFigures total() {
        List<Figure> figures = tallies.stream()
                .map(tally -> tally.figure(groups(tally.indicator()).values().stream()
                        .flatMap(List::stream)
                        .toList()))
                .toList();
        return new UnitFigures(
                "", "", Optional.empty(), figures, Scoring.score(indicators(), figures), Optional.empty());
    }

    private List<Indicator> indicators() {
        return tallies.stream().map(Tally::indicator).toList();
    }

    private Map<String, List<FactGroup>> groups(Indicator indicator) {
        FactQuery query = new FactQuery(
                indicator.basis(), period.from(), period.to(), Set.of(), FactFilter.parse(indicator.filter()));
        return counted.computeIfAbsent(
                query, q -> store.apply(q).stream().collect(Collectors.groupingBy(FactGroup::unit)));
    }

    /** What one unit's line or the total says about one indicator. */
    static Optional<Figure> figure(UnitFigures line, String indicator) {
        return line.figures().stream()
                .filter(f -> Objects.equals(f.indicator(), indicator))
                .findFirst();
    }
}
