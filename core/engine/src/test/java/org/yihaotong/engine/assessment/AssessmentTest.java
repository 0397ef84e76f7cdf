package org.yihaotong.engine.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.CaseQuery;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.FactReport;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.FormulaCheck;
import org.yihaotong.api.assessment.HandledCase;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Indicators;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.Standing;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.rule.Books;

/** Figures, and the way on which they become final. */
public class AssessmentTest {

    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor SECOND = Actor.centre("supervisor2", "督办员二", Role.SUPERVISOR);
    private static final Actor LEADER = Actor.centre("cityleader1", "领导", Role.CITY_LEADER);
    private static final Actor AUDITOR = Actor.centre("auditor1", "审计员", Role.AUDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor WATER = Actor.ofUnit("water1", "供水负责人", "water", Role.UNIT_LEADER);
    private static final Actor CLERK = Actor.ofUnit("water2", "供水经办", "water", Role.UNIT_CLERK);
    private static final Period NOVEMBER = Period.parse("2026-11").orElseThrow();
    private static final long GOOD = Measure.DISPATCHED.flag()
            | Measure.OWED.flag()
            | Measure.COMPLETED.flag()
            | Measure.COMPLETED_ON_TIME.flag();
    private static final long LATE = Measure.DISPATCHED.flag() | Measure.OWED.flag() | Measure.COMPLETED.flag();

    private final TestClock clock = new TestClock(Instant.parse("2026-12-02T04:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final MemoryFacts facts = new MemoryFacts();
    private final MemoryScores scores = new MemoryScores(facts);
    private final MemoryRules rules = new MemoryRules();
    private final IndicatorBook book = new IndicatorBook();
    private final Books books = new Books(rules, clock);
    private final UnitTree tree = new UnitTree(store.people(), clock);
    private final StoredAssessment assessment =
            new StoredAssessment(facts, store.tickets(), store.people(), tree, books, book);
    private final StoredScores desk = new StoredScores(scores, facts, assessment, tree, clock);
    private int tickets;

    @Before
    public void aMonthOfThreeUnits() {
        unit("water", UnitKind.UTILITY, Optional.empty());
        unit("waterteam", UnitKind.UTILITY, Optional.of("water"));
        unit("heat", UnitKind.UTILITY, Optional.empty());
        unit("roads", UnitKind.DEPARTMENT, Optional.empty());
        orders("water", 3, GOOD);
        orders("water", 1, LATE);
        orders("heat", 4, GOOD);
        orders("roads", 1, LATE);
    }

    private void unit(String id, UnitKind kind, Optional<String> parent) {
        store.people().add(new Unit(id, "单位" + id, kind, parent, Optional.empty(), true, 1));
    }

    private void orders(String unit, int many, long outcomes) {
        for (int i = 0; i < many; i++) {
            LocalDate day = LocalDate.of(2026, 11, 5);
            facts.facts.add(new HandlingFact(
                    "YC20261105-%06d".formatted(++tickets),
                    1,
                    1,
                    unit,
                    AppealType.HELP,
                    Urgency.NORMAL,
                    Channel.PHONE,
                    "供水",
                    "140802",
                    day,
                    day,
                    Optional.of(day),
                    Optional.of(day),
                    Optional.empty(),
                    outcomes,
                    60));
        }
    }

    private static UnitFigures line(AssessmentTable table, String unit) {
        return table.units().stream()
                .filter(u -> u.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(AssessmentTable table, String unit, String indicator) {
        return TableMaker.figure(line(table, unit), indicator).orElseThrow();
    }

    @Test
    public void whatAUnitDidForTheKnowledgeBaseCountsAndCanBeLookedAt() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        long owed = Measure.KNOWLEDGE_TASK_OWED.flag();
        long right = owed | Measure.KNOWLEDGE_TASK_DONE.flag() | Measure.KNOWLEDGE_TASK_ON_TIME.flag();
        facts.knowledge.add(new KnowledgeFact(
                "ZR00000001", 1, "water", "停水怎么办", day, Optional.of(day), Optional.of(day), right, 60));
        facts.knowledge.add(
                new KnowledgeFact("ZR00000002", 1, "water", "水价", day, Optional.of(day), Optional.empty(), owed, 0));

        Figure onTime = figure(assessment.table(LEADER, NOVEMBER), "water", "knowledge_tasks");
        assertEquals(Optional.of(50.0), onTime.raw());
        assertEquals(
                Optional.of(75.0),
                figure(assessment.table(LEADER, NOVEMBER), "water", "on_time").raw());
        List<HandledCase> behind = assessment
                .cases(
                        LEADER,
                        new CaseQuery(
                                NOVEMBER,
                                "knowledge_tasks",
                                Optional.empty(),
                                Optional.of("water"),
                                true,
                                Optional.empty(),
                                0))
                .items();
        assertEquals(
                List.of("ZR00000001", "ZR00000002"),
                behind.stream().map(HandledCase::ticket).toList());
        assertEquals(Optional.empty(), behind.get(0).type());
    }

    @Test
    public void aTableShowsEveryFigureWithWhatItWasCountedFrom() {
        AssessmentTable table = assessment.table(LEADER, NOVEMBER);

        Figure onTime = figure(table, "water", "on_time");
        assertEquals(Optional.of(75.0), onTime.raw());
        assertEquals(Map.of("completed_on_time", 3L, "owed", 4L), onTime.terms());
        assertFalse(onTime.met());
        assertTrue(figure(table, "heat", "on_time").met());
        assertEquals(Optional.empty(), figure(table, "water", "satisfaction").raw());
        assertEquals(
                Optional.of(100.0 * 7 / 9),
                TableMaker.figure(table.total().orElseThrow(), "on_time")
                        .orElseThrow()
                        .raw());
    }

    @Test
    public void unitsAreRankedAmongTheirOwnKindOnlyAndEqualOnesShareARank() {
        orders("waterteam", 2, GOOD);

        AssessmentTable table = assessment.table(LEADER, NOVEMBER);

        assertEquals(Optional.of(1), line(table, "heat").rank());
        assertEquals(Optional.of(1), line(table, "waterteam").rank());
        assertEquals(Optional.of(3), line(table, "water").rank());
        assertEquals(Optional.of(1), line(table, "roads").rank());
        assertEquals("roads", table.units().get(0).unit());
    }

    @Test
    public void aUnitSeesItselfAndThoseBelowIt() {
        AssessmentTable table = assessment.table(WATER, NOVEMBER);

        assertEquals(
                Set.of("water", "waterteam"),
                Set.copyOf(table.units().stream().map(UnitFigures::unit).toList()));
        assertTrue(table.total().isEmpty());
        assertThrows(NotFoundException.class, () -> assessment.cases(WATER, cases("on_time", "owed", "heat")));
        assertEquals(
                4,
                assessment.cases(WATER, cases("on_time", "owed", null)).items().size());
        assertThrows(RefusedException.class, () -> assessment.table(AGENT, NOVEMBER));
    }

    private static CaseQuery cases(String indicator, String measure, String unit) {
        return new CaseQuery(
                NOVEMBER, indicator, Measure.of(measure), Optional.ofNullable(unit), false, Optional.empty(), 0);
    }

    @Test
    public void behindEveryNumberStandItsTickets() {
        List<HandledCase> late = assessment
                .cases(LEADER, cases("on_time", "completed_on_time", "water"))
                .items();

        assertEquals(3, late.size());
        assertEquals("停水", late.get(0).title());
        assertTrue(late.get(0).measures().contains(Measure.COMPLETED_ON_TIME));
        assertThrows(NotFoundException.class, () -> assessment.cases(LEADER, cases("nothing", "owed", null)));
    }

    @Test
    public void anIndicatorIsChangedByAnEditionAndNothingElse() {
        Indicators strict = new Indicators(book.preset().indicators().stream()
                .filter(i -> i.id().equals("on_time"))
                .map(i -> new Indicator(
                        i.id(),
                        "准时率",
                        "10 * completed_on_time / owed",
                        "",
                        i.basis(),
                        i.aspect(),
                        i.units(),
                        Optional.of(9.0),
                        i.direction(),
                        1,
                        100))
                .toList());

        Instant from = clock.instant();
        rules.add("indicators", new Edition<>(1, from, from, "supervisor1", "十分制", strict));

        AssessmentTable table = assessment.table(LEADER, NOVEMBER);
        assertEquals(1, table.edition());
        assertEquals(Optional.of(7.5), figure(table, "water", "on_time").raw());
    }

    @Test
    public void aFormulaThatCannotBeReadIsNamedAndNeverKept() {
        FormulaCheck bad = assessment.check(SUPERVISOR, "100 * done / owed", "kind = x");
        assertEquals(
                List.of("formula", "filter"),
                bad.errors().stream().map(e -> e.field()).toList());
        FormulaCheck good = assessment.check(SUPERVISOR, "100 * completed / owed", "lead = yes");
        assertEquals(List.of(), good.errors());
        assertEquals(Optional.of("100 * completed"), good.numerator());
        assertEquals(Optional.of("owed"), good.denominator());
        assertThrows(RefusedException.class, () -> assessment.check(WATER, "owed", ""));
        assertEquals(List.of(), book.check(book.preset()));
        book.presets().forEach(p -> assertEquals(List.of(), book.check(p.content())));
    }

    @Test
    public void anExemptionTakesTwoPeopleAndMovesTheAdjustedFigureOnly() {
        String late = "YC20261105-000004";
        Exemption open = desk.propose(CLERK, draft(late));
        assertThrows(RefusedException.class, () -> desk.propose(SUPERVISOR, draft(late)));
        assertThrows(RefusedException.class, () -> desk.decide(CLERK, open.id(), 1, true, ""));
        assertThrows(StaleVersionException.class, () -> desk.decide(SUPERVISOR, open.id(), 2, true, ""));
        assertThrows(InvalidInputException.class, () -> desk.decide(SUPERVISOR, open.id(), 1, false, ""));

        desk.decide(SUPERVISOR, open.id(), 1, true, "属实");

        Figure onTime = figure(assessment.table(LEADER, NOVEMBER), "water", "on_time");
        assertEquals(Optional.of(75.0), onTime.raw());
        assertEquals(Optional.of(100.0), onTime.adjusted());
        assertTrue(onTime.met());
        Figure completion = figure(assessment.table(LEADER, NOVEMBER), "water", "completion");
        assertEquals(completion.terms(), completion.adjustedTerms());
        assertThrows(RefusedException.class, () -> desk.decide(SUPERVISOR, open.id(), 2, false, "再审一次"));
    }

    @Test
    public void nobodyDecidesOnTheirOwnExemption() {
        Exemption open = desk.propose(SUPERVISOR, draft("YC20261105-000004"));

        RefusedException refusal =
                assertThrows(RefusedException.class, () -> desk.decide(SUPERVISOR, open.id(), 1, true, ""));

        assertEquals("剔除须由第二人审定，不能审定自己提出的申请。", refusal.getMessage());
        assertEquals(
                Optional.of("supervisor2"),
                desk.decide(SECOND, open.id(), 1, true, "").decidedBy());
    }

    @Test
    public void aUnitAsksForItsOwnOrdersOnlyAndWithEvidence() {
        assertThrows(NotFoundException.class, () -> desk.propose(CLERK, draft("YC20261105-000005")));
        InvalidInputException bare = assertThrows(
                InvalidInputException.class,
                () -> desk.propose(CLERK, new Exemption.Draft("YC20261105-000004", 1, 1, Set.of(), "无", List.of())));
        assertEquals(
                List.of("aspects", "reason", "evidence"),
                bare.errors().stream().map(e -> e.field()).toList());
        assertThrows(RefusedException.class, () -> desk.propose(AGENT, draft("YC20261105-000004")));
    }

    private static Exemption.Draft draft(String ticket) {
        return new Exemption.Draft(ticket, 1, 1, Set.of(Aspect.TIMELINESS), "上游停电所致", List.of("a1"));
    }

    @Test
    public void anOpenAppealHoldsUpPublication() {
        ScoreAppeal appeal = desk.appeal(WATER, "2026-11", "on_time", "延误系上游停电");
        assertThrows(RefusedException.class, () -> desk.appeal(CLERK, "2026-11", "on_time", "延误系上游停电"));
        assertEquals(
                "还有 1 件考核申诉未处理，暂不能公布。",
                assertThrows(RefusedException.class, () -> desk.publish(SUPERVISOR, NOVEMBER, ""))
                        .getMessage());

        desk.settle(SUPERVISOR, appeal.id(), 1, false, "证据不足");
        desk.publish(SUPERVISOR, NOVEMBER, "十一月");

        assertEquals(
                "该时段已经公布，不能再申诉。",
                assertThrows(RefusedException.class, () -> desk.appeal(WATER, "2026-11", "on_time", "延误系上游停电"))
                        .getMessage());
        assertThrows(RefusedException.class, () -> desk.publish(SUPERVISOR, NOVEMBER, ""));
    }

    @Test
    public void aPeriodIsPublishedOnceItIsOverAndNothingIsOpen() {
        clock.set(Instant.parse("2026-11-30T15:59:00Z"));
        assertThrows(RefusedException.class, () -> desk.publish(SUPERVISOR, NOVEMBER, ""));
        clock.set(Instant.parse("2026-11-30T16:00:00Z"));
        Exemption open = desk.propose(CLERK, draft("YC20261105-000004"));
        assertThrows(RefusedException.class, () -> desk.publish(SUPERVISOR, NOVEMBER, ""));
        desk.decide(SUPERVISOR, open.id(), 1, false, "证据不足");
        assertThrows(RefusedException.class, () -> desk.publish(LEADER, NOVEMBER, ""));

        desk.publish(SUPERVISOR, NOVEMBER, "");

        orders("water", 40, LATE);
        assertEquals(
                Optional.of(75.0),
                figure(desk.published(LEADER, "2026-11"), "water", "on_time").raw());
        assertTrue(desk.published(LEADER, "2026-11").publishedAt().isPresent());
    }

    @Test
    public void aUnitSeesTheRanksOfItsOwnKind() {
        assertThrows(NotFoundException.class, () -> desk.ranking(WATER, "2026-11"));
        desk.publish(SUPERVISOR, NOVEMBER, "");

        List<Standing> ranking = desk.ranking(WATER, "2026-11");

        assertEquals(
                List.of("heat", "water", "waterteam"),
                ranking.stream().map(Standing::unit).toList());
        assertEquals(Optional.empty(), ranking.get(2).rank());
        assertEquals(4, desk.ranking(LEADER, "2026-11").size());
        assertEquals(2, desk.published(WATER, "2026-11").units().size());
    }

    @Test
    public void theAuditorFindsAFactThatSomebodyChanged() {
        Random random = new Random(5);
        facts.facts.clear();
        for (int i = 0; i < 30; i++) {
            TicketWalk walk = new TicketWalk("YC20261001-%06d".formatted(i), random).walk(8);
            keep(walk);
            facts.facts.addAll(walk.facts());
        }
        FactReport clean = assessment.verify(AUDITOR, NOVEMBER, Optional.empty());
        assertEquals(List.of(), clean.different());
        assertTrue(clean.tickets() > 10);

        HandlingFact first = facts.facts.get(0);
        facts.facts.set(0, first.redone());

        assertEquals(
                List.of(first.ticket()),
                assessment.verify(AUDITOR, NOVEMBER, Optional.empty()).different());
        assertThrows(RefusedException.class, () -> assessment.verify(LEADER, NOVEMBER, Optional.empty()));
    }

    private void keep(TicketWalk walk) {
        store.tickets()
                .commit(new Change(
                        new StoredTicket(walk.first, 0, ""),
                        walk.events,
                        List.of(),
                        List.of(),
                        Optional.of(new UsedKey("agent1", walk.first.number(), "", walk.first.number())),
                        Optional.empty()));
    }
}
