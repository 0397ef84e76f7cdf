package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Direction;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.store.row.FactRow;

public class ScoreStoreTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-12-02T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Verdict YES =
            new Verdict(VerdictState.AGREED, Optional.of("supervisor2"), Optional.of(NOON), "属实");

    private JpaScoreStore scores;

    @Before
    public void openStore() {
        scores = new JpaScoreStore(database);
        database.run(em -> {
            for (int i = 1; i <= 3; i++) {
                em.persist(FactRow.of(FactStoreTest.fact(i, 1, "water", DAY, Measure.COMPLETED.flag())));
            }
            return null;
        });
    }

    static Exemption exemption(String id, String ticket, int minute, Set<Aspect> aspects) {
        return new Exemption(
                id,
                ticket,
                1,
                1,
                "water",
                aspects,
                "上游停电所致",
                List.of("a1", "a2"),
                "water1",
                NOON.plusSeconds(60L * minute),
                Verdict.OPEN,
                1);
    }

    static void agree(JpaScoreStore scores, String ticket, Set<Aspect> aspects) {
        Exemption open = exemption("e-" + ticket, ticket, 0, aspects);
        scores.add(open);
        scores.decide(open.decided(YES));
    }

    @Test
    public void anExemptionComesBackAsItWasAndCountsOnceItIsAgreedTo() {
        Exemption open = exemption("e1", Samples.number(1), 0, Set.of(Aspect.TIMELINESS, Aspect.SATISFACTION));
        scores.add(open);
        assertEquals(Optional.of(open), scores.exemption("e1"));
        assertEquals(0, exemptOf(1));

        scores.decide(open.decided(YES));

        assertEquals(Optional.of(open.decided(YES)), scores.exemption("e1"));
        assertEquals(Aspect.TIMELINESS.flag() + Aspect.SATISFACTION.flag(), exemptOf(1));
        assertThrows(StaleVersionException.class, () -> scores.decide(open.decided(YES)));
    }

    private int exemptOf(int ticket) {
        return new JpaFactStore(database).facts(Samples.number(ticket)).get(0).exempt();
    }

    @Test
    public void anOrderHasOneOpenExemptionAtATime() {
        scores.add(exemption("e1", Samples.number(1), 0, Set.of(Aspect.TIMELINESS)));

        assertThrows(
                DuplicateException.class,
                () -> scores.add(exemption("e2", Samples.number(1), 1, Set.of(Aspect.RETURNS))));
        scores.add(exemption("e3", Samples.number(2), 1, Set.of(Aspect.RETURNS)));

        assertEquals(2, scores.openExemptions(DAY, DAY));
        assertEquals(2, scores.openExemptions(DAY.plusDays(5), DAY.plusDays(9)));
        assertEquals(0, scores.openExemptions(DAY.plusDays(20), DAY.plusDays(30)));
    }

    @Test
    public void exemptionsAreListedNewestFirst() {
        scores.add(exemption("e1", Samples.number(1), 1, Set.of(Aspect.TIMELINESS)));
        scores.add(exemption("e2", Samples.number(2), 2, Set.of(Aspect.TIMELINESS)));
        scores.add(exemption("e3", Samples.number(3), 2, Set.of(Aspect.TIMELINESS)));

        Page<Exemption> first = scores.exemptions(Set.of(), Optional.of(VerdictState.OPEN), Optional.empty(), 2);
        Page<Exemption> second = scores.exemptions(Set.of("water"), Optional.empty(), first.next(), 2);

        assertEquals(List.of("e3", "e2"), ids(first));
        assertEquals(List.of("e1"), ids(second));
        assertEquals(List.of(), ids(scores.exemptions(Set.of("roads"), Optional.empty(), Optional.empty(), 2)));
    }

    private static List<String> ids(Page<Exemption> page) {
        return page.items().stream().map(Exemption::id).toList();
    }

    @Test
    public void anOpenAppealIsCountedUntilItIsSettled() {
        ScoreAppeal appeal = appeal("a1", "on_time");
        scores.add(appeal);
        scores.add(appeal("a2", "returns"));
        assertThrows(DuplicateException.class, () -> scores.add(appeal("a3", "on_time")));
        assertEquals(2, scores.openAppeals("2026-11"));

        scores.decide(appeal.decided(YES));

        assertEquals(1, scores.openAppeals("2026-11"));
        assertEquals(Optional.of(appeal.decided(YES)), scores.appeal("a1"));
        assertEquals(
                2,
                scores.appeals(Set.of("water"), Optional.empty(), Optional.empty(), 10)
                        .items()
                        .size());
    }

    private static ScoreAppeal appeal(String id, String indicator) {
        return new ScoreAppeal(id, "2026-11", "water", indicator, "口径有误", "water1", NOON, Verdict.OPEN, 1);
    }

    @Test
    public void aPublishedTableStaysAsItWas() {
        Publication publication = new Publication("2026-11", NOON, "supervisor1", "十一月");
        scores.publish(publication, table());

        assertEquals(Optional.of(table()), scores.published("2026-11"));
        assertEquals(List.of(publication), scores.publications(10));
        assertThrows(DuplicateException.class, () -> scores.publish(publication, table()));
        assertThrows(DuplicateException.class, () -> scores.add(appeal("a9", "returns")));
        assertTrue(scores.published("2026-10").isEmpty());
    }

    private static AssessmentTable table() {
        Indicator indicator = new Indicator(
                "completion",
                "总体办结率",
                "100 * completed / owed",
                "lead = yes",
                Basis.DUE,
                Aspect.COMPLETION,
                Set.of(UnitKind.UTILITY),
                Optional.of(90.0),
                Direction.HIGHER_IS_BETTER,
                2,
                20);
        Figure figure = new Figure(
                "completion",
                Optional.of(95.0),
                Optional.empty(),
                true,
                Map.of("completed", 19L, "owed", 20L),
                Map.of("completed", 0L, "owed", 0L));
        UnitFigures line = new UnitFigures(
                "water", "供水公司", Optional.of(UnitKind.UTILITY), List.of(figure), Optional.of(95.0), Optional.of(1));
        return new AssessmentTable(
                Period.month(YearMonth.of(2026, 11)),
                3,
                List.of(indicator),
                Optional.empty(),
                List.of(line),
                Optional.of(NOON));
    }
}
