package org.yihaotong.engine.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.IntakeGroup;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.port.assessment.StoredFact;

/** Facts in memory. */
final class MemoryFacts implements FactStore {

    final List<HandlingFact> facts = new ArrayList<>();
    final List<KnowledgeFact> knowledge = new ArrayList<>();
    final Map<String, Integer> exempt = new HashMap<>();
    final Map<Intake, List<IntakeGroup>> intake = new HashMap<>();

    static String key(HandlingFact f) {
        return f.ticket() + "/" + f.referral() + "/" + f.round();
    }

    private int exempt(HandlingFact f) {
        return exempt.getOrDefault(key(f), 0);
    }

    @Override
    public List<FactGroup> groups(FactQuery query) {
        Map<List<Object>, FactGroup> groups = new LinkedHashMap<>();
        found(query)
                .forEach(f -> groups.merge(
                        List.of(f.unit(), f.outcomes(), exempt(f)),
                        new FactGroup(f.unit(), f.outcomes(), exempt(f), 1, f.minutes()),
                        (a, b) -> new FactGroup(
                                a.unit(), a.outcomes(), a.exempt(), a.count() + 1, a.minutes() + b.minutes())));
        knowledge.stream()
                .filter(f -> !f.givenOn().isBefore(query.from()) && !f.givenOn().isAfter(query.to()))
                .forEach(f -> groups.put(
                        List.of(f.id(), f.round()), new FactGroup(f.unit(), f.outcomes(), 0, 1, f.minutes())));
        return List.copyOf(groups.values());
    }

    private Stream<HandlingFact> found(FactQuery q) {
        return facts.stream()
                .filter(f -> day(f, q.basis())
                        .filter(d -> !d.isBefore(q.from()) && !d.isAfter(q.to()))
                        .isPresent())
                .filter(f -> q.units().isEmpty() || q.units().contains(f.unit()))
                .filter(f -> holds(q.where(), f));
    }

    private static Optional<LocalDate> day(HandlingFact f, Basis basis) {
        return switch (basis) {
            case DISPATCHED -> Optional.of(f.dispatchedOn());
            case DUE -> f.dueOn();
            case ANSWERED -> f.answeredOn();
            case CALLED_BACK -> f.calledOn();
        };
    }

    private static boolean holds(Condition condition, HandlingFact f) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(c -> holds(c, f));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(c -> holds(c, f));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), f);
        }
        if (condition instanceof Condition.Is is) {
            return is.measure().isIn(f.outcomes());
        }
        Condition.In in = (Condition.In) condition;
        return in.values()
                .contains(
                        switch (in.dimension()) {
                            case TYPE -> f.type().name();
                            case URGENCY -> f.urgency().name();
                            case CHANNEL -> f.channel().name();
                            case MATTER -> f.matter();
                            case AREA -> f.area();
                            case UNIT -> f.unit();
                            case ROUND -> String.valueOf(f.round());
                        });
    }

    @Override
    public Page<StoredFact> list(FactQuery query, int leftOut, Optional<String> cursor, int limit) {
        return new Page<>(
                found(query)
                        .filter(f -> (exempt(f) & leftOut) == 0)
                        .map(f -> new StoredFact(f, exempt(f), "停水"))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }

    @Override
    public Page<KnowledgeFact> knowledge(FactQuery query, Optional<String> cursor, int limit) {
        return new Page<>(
                knowledge.stream()
                        .filter(f -> query.units().isEmpty() || query.units().contains(f.unit()))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }

    @Override
    public List<StoredFact> facts(String ticket) {
        return facts.stream()
                .filter(f -> f.ticket().equals(ticket))
                .map(f -> new StoredFact(f, exempt(f), ""))
                .toList();
    }

    @Override
    public List<String> tickets(LocalDate from, LocalDate to, String after, int limit) {
        return facts.stream().map(HandlingFact::ticket).distinct().toList();
    }

    @Override
    public List<IntakeGroup> intake(Intake by, LocalDate from, LocalDate to, int limit) {
        return intake.getOrDefault(by, List.of());
    }

    @Override
    public long difficult(LocalDate from, LocalDate to) {
        return 0;
    }

    @Override
    public List<String> withoutFacts(int limit) {
        return List.of();
    }

    @Override
    public void fill(String ticket, long version, List<HandlingFact> filled) {
        facts.addAll(filled);
    }
}
