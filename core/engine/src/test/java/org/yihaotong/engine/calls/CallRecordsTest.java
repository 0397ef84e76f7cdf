package org.yihaotong.engine.calls;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.CallRecordDesk;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryReckonings;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.directory.Shield;

/** Call records from the line to the desk. */
public final class CallRecordsTest {

    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办", Role.SUPERVISOR);
    private static final Actor AUDITOR = Actor.centre("auditor1", "审计", Role.AUDITOR);
    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接", Role.INTEGRATOR);
    private static final CallQuery ALL = query(Optional.empty(), Optional.empty());
    private static final AsideQuery ASIDE = new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 0);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final FakeAdapter adapter = new FakeAdapter();
    private final Intake intake = house.inbox().of("water", Shield.NONE);
    private final CallRecordDesk desk = new StoredCallDesk(
            store.calls(),
            new CallBook(store.calls(), store.hotlines(), clock),
            new CallSight(store.people()),
            new Feeds(store.calls(), store.hotlines(), house.switchboard(), clock),
            new SwitchFeeds(new MemoryReckonings(store, new MemoryTelephony()), store.calls(), store.hotlines(), clock),
            clock);

    private static CallQuery query(Optional<String> hotline, Optional<LocalDate> day) {
        return new CallQuery(hotline, Optional.empty(), day, Optional.empty(), 0);
    }

    @Before
    public void open() {
        Map<String, Object> facts = new HashMap<>(House.facts("water", "0359-2120770"));
        facts.put("hotline.callFeed", "P1D");
        house.arrive(adapter, facts);
        await().until(() -> store.hotlines().line("water").isPresent());
    }

    @After
    public void end() {
        house.close();
    }

    private CallRecord call(String id, Instant start, String agent) {
        return call(id, start, CallResult.ANSWERED, Optional.of(start.plusSeconds(8)), agent);
    }

    private static CallRecord call(
            String id, Instant start, CallResult result, Optional<Instant> answered, String agent) {
        return new CallRecord(
                id,
                CallDirection.IN,
                "0359-2120770",
                "13900000001",
                "0359-2120770",
                start,
                answered,
                start.plusSeconds(60),
                result,
                agent,
                Optional.of(8),
                Optional.of(5),
                "",
                "",
                "");
    }

    private List<AsideRow> aside(Actor actor) {
        return desk.aside(actor, ASIDE).items();
    }

    @Test
    public void aRecordIsKeptOnceAndCorrectedWithItsHistory() {
        Instant start = clock.instant();

        assertEquals(Outcome.APPLIED, intake.take(call("C1", start, "01")).outcome());
        assertEquals(Outcome.DUPLICATE, intake.take(call("C1", start, "01")).outcome());
        Taken corrected = intake.take(call("C1", start, "02"));

        assertEquals(new Taken(Outcome.APPLIED, "", Taken.CORRECTED), corrected);
        List<StoredCall> kept = desk.calls(SUPERVISOR, ALL).items();
        assertEquals(1, kept.size());
        assertEquals("02", kept.get(0).record().agent());
        assertEquals(1, kept.get(0).corrections());
        assertEquals(
                "01", desk.corrections(AUDITOR, "water", "C1").get(0).before().agent());
        assertEquals(List.of(), aside(AUDITOR));
    }

    @Test
    public void sevenDaysAfterTheCallNothingIsCorrectedAnyMore() {
        Instant start = clock.instant();
        intake.take(call("C1", start, "01"));
        clock.pass(Duration.ofDays(7).plusSeconds(61));

        Taken late = intake.take(call("C1", start, "02"));

        assertEquals(Outcome.REFUSED, late.outcome());
        assertEquals("too-old", late.code());
        assertEquals("01", desk.calls(SUPERVISOR, ALL).items().get(0).record().agent());
        assertEquals(
                "a late record that is new is taken",
                Outcome.APPLIED,
                intake.take(call("C2", start, "01")).outcome());
    }

    @Test
    public void whatBreaksARuleWaitsAsideOnceAndTheOthersGoOn() {
        Instant start = clock.instant();
        CallRecord bad = call("C1", start, CallResult.BUSY, Optional.of(start), "01");

        Taken refused = intake.take(bad);
        intake.take(bad);
        intake.take(call("C2", start, "01"));

        assertEquals("invalid", refused.code());
        assertEquals("未接通的通话不应有接通时间", refused.reason());
        assertEquals(1, aside(INTEGRATOR).size());
        assertTrue(aside(INTEGRATOR).get(0).row().contains("callId=C1"));
        assertEquals("", aside(SUPERVISOR).get(0).row());
        assertEquals(1, desk.calls(SUPERVISOR, ALL).items().size());
    }

    @Test
    public void everyRuleOfTheJoiningInterfaceIsHeld() {
        Instant start = clock.instant();
        Optional<Instant> none = Optional.empty();

        List<CallRecord> bad = List.of(
                call("", start, "01"),
                call("x".repeat(65), start, "01"),
                call("C1", start, "x".repeat(21)),
                call("C2", start, CallResult.ANSWERED, none, "01"),
                call("C3", start, CallResult.ABANDONED, Optional.of(start), "01"),
                call("C4", start, CallResult.ANSWERED, Optional.of(start.minusSeconds(1)), "01"),
                call("C5", start, CallResult.ANSWERED, Optional.of(start.plusSeconds(61)), "01"));
        bad.forEach(b -> assertEquals("invalid", intake.take(b).code()));

        assertEquals(bad.size(), aside(AUDITOR).size());
        assertTrue(intake.take(call("C6", start, CallResult.TRANSFERRED, none, "01"))
                .isGood());
        assertTrue(intake.take(call("C7", start, CallResult.NO_AGENT, none, "")).isGood());
    }

    @Test
    public void aNumberThatIsNotTheLinesIsRefusedUntilTheLineHasIt() {
        CallRecord c = call("C1", clock.instant(), "01");
        CallRecord foreign = new CallRecord(
                "C1",
                c.direction(),
                "96333",
                c.caller(),
                c.callee(),
                c.startedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.result(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "");
        intake.take(foreign);
        AsideRow row = aside(INTEGRATOR).get(0);

        assertEquals(AsideState.OPEN, desk.retry(INTEGRATOR, row.id()).state());
        store.hotlines().keep(store.hotlines().line("water").orElseThrow().hotline());
        intake.take(c);

        AsideRow settled = aside(INTEGRATOR).get(0);
        assertEquals("a good record under the key settles it", AsideState.TAKEN, settled.state());
        assertThrows(RefusedException.class, () -> desk.retry(INTEGRATOR, row.id()));
    }

    @Test
    public void aRowNobodyCanReadIsPutAsideOncePerKeyAndDismissedWithAReason() {
        intake.putAside(new BadRecord("2026.csv:7", "第3列不是时间", "x,y,z"));
        intake.putAside(new BadRecord("2026.csv:7", "第3列不是时间", "x,y,z"));

        AsideRow row = aside(INTEGRATOR).get(0);
        assertEquals("x,y,z", row.row());
        assertFalse(row.readable());
        assertThrows(RefusedException.class, () -> desk.retry(INTEGRATOR, row.id()));
        assertThrows(RefusedException.class, () -> desk.dismiss(SUPERVISOR, row.id(), "测试行"));
        assertThrows(InvalidInputException.class, () -> desk.dismiss(INTEGRATOR, row.id(), " "));
        AsideRow dismissed = desk.dismiss(INTEGRATOR, row.id(), "测试行");

        assertEquals(AsideState.DISMISSED, dismissed.state());
        assertEquals("integrator1", dismissed.settledBy());
        assertEquals(1, aside(INTEGRATOR).size());
        assertEquals(
                List.of(),
                desk.aside(INTEGRATOR, new AsideQuery(Optional.empty(), Set.of(AsideState.OPEN), Optional.empty(), 0))
                        .items());
    }

    @Test
    public void citizensNumbersAreMaskedForAllWhoDoNotNeedThem() {
        intake.take(call("C1", clock.instant(), "01"));

        assertEquals(
                "139****0001", desk.calls(AUDITOR, ALL).items().get(0).record().caller());
        assertEquals(
                "13900000001",
                desk.calls(SUPERVISOR, ALL).items().get(0).record().caller());
        Actor clerk = Actor.ofUnit("water1", "水", "water", Role.UNIT_CLERK);
        assertEquals(1, desk.calls(clerk, ALL).items().size());
        assertThrows(RefusedException.class, () -> desk.calls(clerk, query(Optional.of("power"), Optional.empty())));
        assertThrows(RefusedException.class, () -> desk.calls(Actor.centre("k", "知识", Role.KNOWLEDGE_EDITOR), ALL));
    }

    @Test
    public void theUnitsOwnCountOfADayIsComparedWithWhatIsHere() {
        LocalDate today = LocalDate.now(clock);
        intake.take(call("C1", clock.instant(), "01"));
        intake.reconcile(today, 3);
        intake.reconcile(today, 2);

        DayCount day = desk.days(AUDITOR, Optional.empty(), Optional.empty(), 50)
                .items()
                .get(0);

        assertEquals(new DayCount("water", today, 2, 1, day.toldAt()), day);
        assertEquals(1, day.missing());
        assertEquals(
                1,
                desk.calls(AUDITOR, query(Optional.of("water"), Optional.of(today)))
                        .items()
                        .size());
        assertEquals(
                0,
                desk.calls(AUDITOR, query(Optional.empty(), Optional.of(today.minusDays(1))))
                        .items()
                        .size());
    }

    @Test
    public void aLineWhosePromisedRecordsDoNotComeIsDegradedAndBackWhenTheyDo() {
        house.feeds().look();
        house.feeds().look();
        assertFalse(feed().missing());
        clock.pass(Duration.ofHours(25));
        house.feeds().look();

        assertTrue(feed().missing());
        assertEquals(LineStatus.DEGRADED, house.status("water"));
        assertTrue(
                house.directory().line(AUDITOR, "water").orElseThrow().detail().contains("话务数据自 2026-11-23 09:00 起中断"));

        intake.putAside(new BadRecord("2026.csv:7", "第3列不是时间", "x,y,z"));
        intake.take(call("", clock.instant(), "01"));
        assertTrue("nothing came that could be taken", feed().missing());

        intake.take(call("C1", clock.instant(), "01"));
        house.feeds().look();

        assertFalse(feed().missing());
        assertEquals(1, feed().today());
    }

    private FeedStanding feed() {
        return desk.feeds(AUDITOR).get(0);
    }

    @Test
    public void recordsAreCollectedWithABookmarkOfTheirOwn() {
        List<String> asked = new CopyOnWriteArrayList<>();
        adapter.bringing((bookmark, to) -> {
            asked.add(bookmark);
            to.take(call("C" + asked.size(), clock.instant(), "01"));
            return "after " + asked.size();
        });
        clock.pass(Duration.ofMinutes(10));
        await().until(() -> asked.equals(List.of("")));
        await().until(() -> store.deliveries().watermark("water#calls").equals("after 1"));
        clock.pass(Duration.ofMinutes(10));

        await().until(() -> asked.equals(List.of("", "after 1")));
        assertEquals("", store.deliveries().watermark("water"));
    }

    @Test
    public void recordsThatCannotBeFetchedDegradeTheLineButTakeItNotDown() {
        adapter.bringing((bookmark, to) -> {
            throw new BackendException(BackendException.Kind.COMMUNICATION, "文件服务器不可达");
        });
        clock.pass(Duration.ofMinutes(10));
        await().until(() -> house.status("water") == LineStatus.DEGRADED);

        String order = house.order("water", 1);

        house.awaitState(order, org.yihaotong.api.delivery.DeliveryState.ACKNOWLEDGED);
    }
}
