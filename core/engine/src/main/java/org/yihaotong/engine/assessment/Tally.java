package org.yihaotong.engine.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.engine.port.assessment.FactGroup;

/** One indicator's formula over groups of orders, with and without those that are exempt. */
final class Tally {

    private final Indicator indicator;
    private final Formula formula;

    Tally(Indicator indicator) {
        this.indicator = indicator;
        this.formula = Formula.parse(indicator.formula());
    }

    Indicator indicator() {
        return indicator;
    }

    Figure figure(List<FactGroup> groups) {
        Map<String, Long> all = terms(groups, group -> true);
        Map<String, Long> judged = terms(groups, this::isJudged);
        Optional<Double> adjusted = value(judged);
        return new Figure(
                indicator.id(),
                value(all),
                adjusted,
                adjusted.map(indicator::isMetBy).orElse(true),
                all,
                judged);
    }

    private boolean isJudged(FactGroup group) {
        return (group.exempt() & indicator.aspect().flag()) == 0;
    }

    private Map<String, Long> terms(List<FactGroup> groups, Predicate<FactGroup> counted) {
        Map<String, Long> terms = new TreeMap<>();
        for (Measure measure : formula.measures()) {
            long count = groups.stream()
                    .filter(counted)
                    .filter(group -> measure.isIn(group.outcomes()))
                    .mapToLong(FactGroup::count)
                    .sum();
            terms.put(measure.word(), count);
        }
        return terms;
    }

    private Optional<Double> value(Map<String, Long> terms) {
        OptionalDouble value = formula.value(measure -> terms.getOrDefault(measure.word(), 0L));
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
