package org.yihaotong.engine.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.FactStore.Intake;
import org.yihaotong.engine.port.assessment.IntakeGroup;

/** Everything a report counts of one period, each kind once and only if it is asked for. */
final class Counts {

    private static final int MOST = 2000;

    private final FactStore store;
    private final Period period;
    private final Map<Intake, Map<String, Double>> intake = new EnumMap<>(Intake.class);
    private final Map<Basis, List<FactGroup>> groups = new EnumMap<>(Basis.class);

    Counts(FactStore store, Period period) {
        this.store = store;
        this.period = period;
    }

    /** How many were accepted, by the values of a property. */
    Map<String, Double> intake(Intake by) {
        return intake.computeIfAbsent(by, this::counted);
    }

    private Map<String, Double> counted(Intake by) {
        Map<String, Double> counts = new HashMap<>();
        for (IntakeGroup group : store.intake(by, period.from(), period.to(), MOST)) {
            counts.put(group.value(), (double) group.count());
        }
        return counts;
    }

    /** How many were accepted altogether. */
    Optional<Double> accepted() {
        return Optional.of(intake(Intake.TYPE).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum());
    }

    /** Of how many orders this is true. */
    Optional<Double> orders(Basis basis, Measure measure) {
        return Optional.of((double) groups(basis).stream()
                .filter(group -> measure.isIn(group.outcomes()))
                .mapToLong(FactGroup::count)
                .sum());
    }

    private List<FactGroup> groups(Basis basis) {
        return groups.computeIfAbsent(
                basis, b -> store.groups(new FactQuery(b, period.from(), period.to(), Set.of(), Condition.ALWAYS)));
    }

    Optional<Double> difficult() {
        return Optional.of((double) store.difficult(period.from(), period.to()));
    }
}
