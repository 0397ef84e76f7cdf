package org.yihaotong.engine.assessment;

import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.HandlingFact;

public class FactsTest {

    private static final int TICKETS = 100_000;

    /** Facts of tickets and facts of chains are two programs that share no rule but the names of the measures. */
    @Test
    public void whatIsStoredOfAHundredThousandTicketsIsWhatTheirChainsSay() {
        Random random = new Random(90);
        Map<String, Map<Long, Long>> stored = new HashMap<>();
        Map<String, Map<Long, Long>> recounted = new HashMap<>();
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        for (int i = 0; i < TICKETS; i++) {
            TicketWalk walk = new TicketWalk("YC20261001-%06d".formatted(i), random).walk(12);
            List<HandlingFact> facts = walk.facts();
            List<HandlingFact> chain = ChainFacts.of(walk.events);
            same(() -> walk.events.toString(), facts, chain);
            count(stored, facts);
            count(recounted, chain);
            facts.forEach(f -> seen.addAll(Measure.in(f.outcomes())));
        }

        for (Indicator indicator : new IndicatorBook().preset().indicators()) {
            for (String unit : TicketWalk.UNITS) {
                Tally tally = new Tally(indicator);
                org.junit.Assert.assertEquals(
                        indicator.id() + " of " + unit,
                        tally.figure(groups(unit, stored)),
                        tally.figure(groups(unit, recounted)));
            }
        }
        assertTrue("reached only " + seen, seen.containsAll(EXPECTED));
    }

    private static final Set<Measure> EXPECTED = EnumSet.of(
            Measure.DIRECT,
            Measure.ACKNOWLEDGED_ON_TIME,
            Measure.COMPLETED,
            Measure.RETURNED,
            Measure.RETURN_REFUSED,
            Measure.REDONE,
            Measure.RESOLVED,
            Measure.SATISFIED,
            Measure.DISSATISFIED,
            Measure.KNOWLEDGE_USED);

    private static void same(
            java.util.function.Supplier<String> what, List<HandlingFact> facts, List<HandlingFact> chain) {
        if (!facts.equals(chain)) {
            org.junit.Assert.assertEquals(what.get(), facts, chain);
        }
    }

    private static void count(Map<String, Map<Long, Long>> counts, List<HandlingFact> facts) {
        facts.forEach(
                f -> counts.computeIfAbsent(f.unit(), u -> new HashMap<>()).merge(f.outcomes(), 1L, Long::sum));
    }

    private static List<FactGroup> groups(String unit, Map<String, Map<Long, Long>> counts) {
        return counts.getOrDefault(unit, Map.of()).entrySet().stream()
                .map(e -> new FactGroup(unit, e.getKey(), 0, e.getValue(), 0))
                .toList();
    }
}
