package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.Condition.Dimension;
import org.yihaotong.engine.port.assessment.FactGroup;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.FactStore.Intake;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.IntakeGroup;
import org.yihaotong.engine.port.assessment.StoredFact;

public class FactStoreTest extends StoreContract {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final long DONE = Measure.OWED.flag() | Measure.COMPLETED.flag();
    private static final long OPEN = Measure.OWED.flag();

    private JpaFactStore facts;

    @Before
    public void openStore() {
        facts = new JpaFactStore(database);
    }

    static HandlingFact fact(int ticket, int round, String unit, LocalDate day, long outcomes) {
        return new HandlingFact(
                Samples.number(ticket),
                1,
                round,
                unit,
                ticket % 2 == 0 ? AppealType.COMPLAINT : AppealType.HELP,
                Urgency.NORMAL,
                Channel.PHONE,
                ticket % 3 == 0 ? "供水" : "",
                "140802",
                day,
                day,
                Optional.of(day.plusDays(5)),
                (outcomes & Measure.COMPLETED.flag()) == 0 ? Optional.empty() : Optional.of(day.plusDays(2)),
                Optional.empty(),
                outcomes,
                30);
    }

    private void keep(int ticket, HandlingFact... kept) {
        tickets.commit(Samples.intake(ticket).with(List.of(kept)));
    }

    private static FactQuery november(Basis basis, Condition where, String... units) {
        return new FactQuery(basis, FIRST, LAST, Set.of(units), where);
    }

    @Test
    public void factsCommitWithTheMoveThatChangedThem() {
        HandlingFact first = fact(1, 1, "water", FIRST, OPEN);
        HandlingFact second = fact(1, 2, "water", FIRST, DONE);
        keep(1, first, second);

        assertEquals(
                List.of(new StoredFact(first, 0, ""), new StoredFact(second, 0, "")), facts.facts(Samples.number(1)));
    }

    @Test
    public void ordersThatEndedAlikeAreCountedTogether() {
        keep(1, fact(1, 1, "water", FIRST, DONE));
        keep(2, fact(2, 1, "water", LAST, DONE));
        keep(3, fact(3, 1, "water", FIRST, OPEN));
        keep(4, fact(4, 1, "roads", FIRST, DONE));
        keep(5, fact(5, 1, "roads", LAST.plusDays(1), DONE));

        assertEquals(
                List.of(
                        new FactGroup("roads", DONE, 0, 1, 30),
                        new FactGroup("water", OPEN, 0, 1, 30),
                        new FactGroup("water", DONE, 0, 2, 60)),
                sorted(facts.groups(november(Basis.DISPATCHED, Condition.ALWAYS))));
        assertEquals(
                List.of(new FactGroup("roads", DONE, 0, 1, 30)),
                sorted(facts.groups(november(Basis.ANSWERED, Condition.ALWAYS, "roads"))));
    }

    private static List<FactGroup> sorted(List<FactGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(FactGroup::unit).thenComparing(FactGroup::outcomes))
                .toList();
    }

    @Test
    public void everySortOfConditionBecomesAQuery() {
        IntStream.rangeClosed(1, 6).forEach(i -> keep(i, fact(i, 1, "water", FIRST, i < 4 ? DONE : OPEN)));
        Condition done = new Condition.Is(Measure.COMPLETED);
        Condition complaint = new Condition.In(Dimension.TYPE, Set.of("COMPLAINT"));
        Condition water = new Condition.In(Dimension.MATTER, Set.of("供水", "燃气"));

        assertEquals(3, count(done));
        assertEquals(3, count(new Condition.Not(done)));
        assertEquals(1, count(new Condition.All(List.of(done, complaint))));
        assertEquals(1, count(new Condition.All(List.of(Condition.ALWAYS, done, complaint))));
        assertEquals(count(Condition.ALWAYS), count(new Condition.Any(List.of(done, Condition.ALWAYS))));
        assertEquals(0, count(new Condition.Not(Condition.ALWAYS)));
        assertEquals(5, count(new Condition.Any(List.of(done, complaint))));
        assertEquals(2, count(water));
        assertEquals(6, count(new Condition.In(Dimension.CHANNEL, Set.of("PHONE"))));
        assertEquals(0, count(new Condition.In(Dimension.URGENCY, Set.of("URGENT", "CRITICAL"))));
        assertEquals(6, count(new Condition.In(Dimension.ROUND, Set.of("1"))));
        assertEquals(0, count(new Condition.In(Dimension.AREA, Set.of("140821"))));
        assertEquals(0, count(new Condition.In(Dimension.UNIT, Set.of("roads"))));
    }

    private long count(Condition where) {
        return facts.groups(november(Basis.DISPATCHED, where)).stream()
                .mapToLong(FactGroup::count)
                .sum();
    }

    @Test
    public void ordersBehindANumberAreListedOnceEachNewestFirst() {
        IntStream.rangeClosed(1, 7)
                .forEach(i -> keep(
                        i,
                        fact(i, 1, "water", FIRST.plusDays(i / 3), DONE),
                        fact(i, 2, "water", FIRST.plusDays(i / 3), DONE)));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<StoredFact> page = facts.list(november(Basis.DISPATCHED, Condition.ALWAYS), 0, cursor, 3);
            page.items()
                    .forEach(s -> seen.add(s.fact().ticket() + "/" + s.fact().round()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(
                IntStream.iterate(7, i -> i > 0, i -> i - 1)
                        .mapToObj(Samples::number)
                        .flatMap(n -> List.of(n + "/2", n + "/1").stream())
                        .toList(),
                seen);
        assertThrows(
                InvalidInputException.class,
                () -> facts.list(november(Basis.DUE, Condition.ALWAYS), 0, Optional.of("bm9uc2Vuc2U"), 3));
    }

    @Test
    public void aListShowsTheTitleAndLeavesOutWhatIsExempt() {
        keep(1, fact(1, 1, "water", FIRST, DONE));
        keep(2, fact(2, 1, "water", FIRST, DONE));
        ScoreStoreTest.agree(new JpaScoreStore(database), Samples.number(2), Set.of(Aspect.COMPLETION));

        FactQuery query = november(Basis.DISPATCHED, Condition.ALWAYS);
        List<StoredFact> all = facts.list(query, 0, Optional.empty(), 10).items();
        assertEquals(2, all.size());
        assertEquals(Aspect.COMPLETION.flag(), all.get(0).exempt());
        assertTrue(all.get(0).title().length() > 1);
        assertEquals(
                1,
                facts.list(query, Aspect.COMPLETION.flag(), Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(
                2,
                facts.list(query, Aspect.RETURNS.flag(), Optional.empty(), 10)
                        .items()
                        .size());
    }

    @Test
    public void acceptancesAreCountedByTheirProperties() {
        IntStream.rangeClosed(1, 3).forEach(i -> tickets.commit(Samples.intake(i)));
        tickets.commit(Samples.intake(Samples.fullTicket(4), Samples.key(4)));
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertEquals(
                List.of(new IntakeGroup("COMPLAINT", 3), new IntakeGroup("HELP", 1)),
                facts.intake(Intake.TYPE, day, day, 10));
        assertEquals(List.of(new IntakeGroup("20261122", 4)), facts.intake(Intake.DAY, FIRST, LAST, 40));
        for (Intake by : Intake.values()) {
            assertEquals(
                    by.name(),
                    4,
                    facts.intake(by, FIRST, LAST, 40).stream()
                            .mapToLong(IntakeGroup::count)
                            .sum());
        }
        assertEquals(List.of(), facts.intake(Intake.MATTER, day.plusDays(1), LAST, 10));
        assertEquals(0, facts.difficult(FIRST, LAST));
    }

    @Test
    public void ticketsOfAPeriodComeInOrderOfTheirNumbers() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> tickets.commit(Samples.intake(
                        Samples.ticket(i, 1, TicketState.TO_DISPATCH, "路灯", List.of()), Samples.key(i))));

        assertEquals(List.of(Samples.number(3), Samples.number(4)), facts.tickets(FIRST, LAST, Samples.number(2), 2));
        assertEquals(List.of(), facts.tickets(FIRST, FIRST, "", 2));
    }

    @Test
    public void whatWasAcceptedBeforeFactsWereKeptIsFilledInOnce() {
        tickets.commit(Samples.intake(1));
        database.run(
                em -> em.createNativeQuery("UPDATE ticket SET accepted_on = 0").executeUpdate());
        HandlingFact fact = fact(1, 1, "water", FIRST, DONE);
        assertEquals(List.of(Samples.number(1)), facts.withoutFacts(10));

        facts.fill(Samples.number(1), 7, List.of(fact));
        assertEquals(List.of(Samples.number(1)), facts.withoutFacts(10));

        facts.fill(Samples.number(1), 1, List.of(fact));
        assertEquals(List.of(), facts.withoutFacts(10));
        assertEquals(List.of(new StoredFact(fact, 0, "")), facts.facts(Samples.number(1)));
    }
}
