package org.yihaotong.engine.calls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryReckonings;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;

/** What the centre heard, what its switch wrote down and what the unit says, day by day. */
public final class ReckoningTest {

    private static final Actor LEADER = Actor.centre("leader1", "班", Role.SHIFT_LEADER);
    private static final Instant NOON = TestClock.MONDAY.plus(Duration.ofHours(3));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Duration TALK = Duration.ofSeconds(60);
    private static final Duration WAIT = Duration.ofSeconds(9);

    private final TestClock clock = new TestClock();
    private final Scheduler scheduler = new Scheduler();
    private final Centre centre = new Centre();

    /** A centre with everything that compares. */
    private final class Centre {

        final MemoryStore store = new MemoryStore();
        final MemoryTelephony heard = new MemoryTelephony();
        final MemoryReckonings kept = new MemoryReckonings(store, heard);
        final CallBook book = new CallBook(store.calls(), store.hotlines(), clock);
        final Reckoner reckoner = new Reckoner(kept, heard, store.calls(), store.hotlines(), clock);
        final SwitchFeeds feeds = new SwitchFeeds(kept, store.calls(), store.hotlines(), clock);
        final ReckoningSweep sweep = new ReckoningSweep(kept, reckoner, store.deliveries(), clock, scheduler);
        final StoredReconciliationDesk desk =
                new StoredReconciliationDesk(kept, reckoner, new CallSight(store.people()), store.hotlines(), clock);

        Reconciliation now() {
            return desk.reconcile(LEADER, CallStore.CENTRE, DAY);
        }

        List<Reconciliation> days() {
            return desk.reconciliations(LEADER, Optional.empty(), Optional.empty(), 50)
                    .items();
        }

        void take(Row row) {
            book.takeSwitched(row.origin(), "", row.record());
        }
    }

    /** A record as a switch gives it. */
    private record Row(Origin origin, CallRecord record) {

        /** The same record as another one had it. */
        Row was(Row other) {
            CallRecord r = other.record;
            return new Row(
                    origin,
                    new CallRecord(
                            record.callId(),
                            r.direction(),
                            r.number(),
                            r.caller(),
                            r.callee(),
                            r.startedAt(),
                            r.answeredAt(),
                            r.endedAt(),
                            r.result(),
                            r.agent(),
                            r.queueSeconds(),
                            r.satisfaction(),
                            r.orderNo(),
                            r.caseNo(),
                            r.recording()));
        }
    }

    @After
    public void stop() {
        centre.sweep.stop();
        scheduler.stop();
    }

    private void hear(String id, Instant at, CallFate fate) {
        hear(centre, id, at, fate);
    }

    private static void hear(Centre at, String id, Instant offered, CallFate fate) {
        boolean answered = fate == CallFate.ANSWERED;
        boolean over = fate != CallFate.OPEN;
        Instant taken = offered.plus(WAIT);
        at.heard.keep(
                List.of(),
                List.of(new Call(
                        "pbx/" + id,
                        "pbx",
                        CallDirection.IN,
                        "13900000001",
                        "12345",
                        Optional.empty(),
                        "",
                        offered,
                        Optional.of(offered),
                        "q12345",
                        answered ? Optional.of(taken) : Optional.empty(),
                        answered ? "zhang" : "",
                        over ? Optional.of(taken.plus(TALK)) : Optional.empty(),
                        over ? CallStage.ENDED : CallStage.QUEUED,
                        fate,
                        WAIT,
                        answered ? TALK : Duration.ZERO,
                        Duration.ZERO,
                        false,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        "",
                        false)));
    }

    /** One leg, in whole seconds; the switch answered at once, so that waiting is in its talk. */
    private static Row leg(String call, int leg, Instant start, CallResult result) {
        Instant begun = Instant.ofEpochSecond(start.getEpochSecond());
        boolean answered = result == CallResult.ANSWERED;
        CallRecord record = new CallRecord(
                call + "/" + leg,
                CallDirection.IN,
                "12345",
                "13900000001",
                "12345",
                begun,
                answered ? Optional.of(begun) : Optional.empty(),
                begun.plus(WAIT).plus(TALK),
                result,
                answered ? "8001" : "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "");
        return new Row(new Origin("switch:pbx", call, call + "/" + leg), record);
    }

    private List<String> differences() {
        return centre.now().differences();
    }

    @Test
    public void theLoserOfADualRingAndTheLegsOfACallAreOneAnsweredCall() {
        hear("1.1", NOON, CallFate.ANSWERED);
        centre.take(leg("1.1", 1, NOON, CallResult.NO_AGENT));
        centre.take(leg("1.1", 2, NOON, CallResult.ANSWERED));
        centre.take(leg("1.1", 3, NOON.plusSeconds(4), CallResult.BUSY));

        Reconciliation found = centre.now();

        assertEquals(List.of(), found.differences());
        assertEquals(
                List.of(new Tally("heard:pbx", 1, 1, 0, 60), new Tally("switch:pbx", 1, 1, 0, 69)), found.tallies());
    }

    @Test
    public void itIsSaidWhichSideMissesWhichCallAndThatNobodyHeardThatTime() {
        hear("1.1", NOON, CallFate.ANSWERED);
        hear("1.2", NOON, CallFate.ABANDONED);
        centre.take(leg("1.1", 1, NOON, CallResult.ABANDONED));
        centre.take(leg("1.3", 1, NOON, CallResult.ANSWERED));
        centre.heard.gap(new Gap("pbx", NOON, NOON.plusSeconds(600), "交换机失联"));

        Reconciliation found = centre.now();

        assertEquals(
                List.of(
                        "交换机 pbx 的话单缺 1 通：中心听到，交换机没有记录（1.2）",
                        "中心缺 1 通：交换机 pbx 有话单，中心没有听到（1.3）",
                        "有 1 通中心记为接通，交换机 pbx 的话单记为未接通（1.1）"),
                found.differences());
        assertEquals(List.of("交换机 pbx 自 11-23 12:00 至 11-23 12:10 未被听到：交换机失联"), found.reasons());
    }

    @Test
    public void talkThatARecordMissesOrHasBeyondTheWaitIsSaidAndRoundingIsNot() {
        hear("1.1", NOON.plusMillis(900), CallFate.ANSWERED);
        centre.take(leg("1.1", 1, NOON.plusMillis(900), CallResult.ANSWERED));
        assertEquals(List.of(), differences());

        hear("1.2", NOON, CallFate.ANSWERED);
        centre.take(leg("1.2", 1, NOON, CallResult.ANSWERED));
        centre.take(leg("1.2", 2, NOON, CallResult.ANSWERED));

        assertEquals(List.of("有 1 通的通话时长不符：中心共 60 秒，交换机 pbx 的话单共 138 秒，等候已除外（1.2）"), differences());
    }

    @Test
    public void refusedCallsAndThoseThatGoOnAreCountedOnNeitherSide() {
        hear("1.1", NOON, CallFate.BLOCKED);
        centre.take(leg("1.1", 1, NOON, CallResult.NO_AGENT));
        centre.take(leg("1.2", 1, NOON, CallResult.BUSY));
        hear("1.3", NOON, CallFate.OPEN);
        assertEquals(List.of(), differences());

        centre.take(leg("1.3", 1, NOON, CallResult.ANSWERED));
        assertEquals(List.of("交换机 pbx 有 1 通已有话单，中心没有听到结束（1.3）"), differences());
        assertEquals(0, centre.now().tallies().get(1).offered());
    }

    @Test
    public void twoClocksThatDisagreeAtMidnightMakeNoDifference() {
        Instant midnight = DAY.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        hear("1.1", midnight.plusMillis(10), CallFate.ANSWERED);
        centre.take(leg("1.1", 1, midnight.minusSeconds(1), CallResult.ANSWERED));
        centre.take(leg("1.1", 2, midnight.plusSeconds(600), CallResult.NO_AGENT));

        clock.pass(Duration.ofDays(1));
        Reconciliation next = centre.desk.reconcile(LEADER, CallStore.CENTRE, DAY.plusDays(1));

        assertEquals(List.of(), differences());
        assertEquals(List.of(), next.differences());
        assertEquals(1, next.tallies().get(1).offered());
    }

    @Test
    public void aSwitchThatWritesNoRecordsIsComparedWithNothing() {
        hear("1.1", NOON, CallFate.ANSWERED);

        assertEquals(List.of(), differences());
        assertEquals(1, centre.now().tallies().size());
    }

    @Test
    public void aDayIsComparedByItselfOnceItIsOverAndAgainWhenARecordComesLate() {
        centre.sweep.sweep();
        hear("1.1", NOON, CallFate.ANSWERED);
        hear("1.2", NOON, CallFate.ANSWERED);
        centre.take(leg("1.1", 1, NOON, CallResult.ANSWERED));
        clock.pass(Duration.ofHours(15));
        centre.sweep.sweep();
        assertEquals("the day is not over", List.of(), centre.days());

        clock.pass(Duration.ofHours(1));
        centre.sweep.sweep();
        centre.sweep.sweep();
        assertEquals(1, centre.days().size());
        assertEquals(1, centre.days().get(0).differences().size());

        clock.pass(Duration.ofHours(1));
        centre.take(leg("1.2", 1, NOON, CallResult.ANSWERED));
        centre.sweep.sweep();

        assertEquals(List.of(), centre.days().get(0).differences());
        assertEquals(clock.instant(), centre.days().get(0).at());
    }

    /** A day with lost, doubled and corrected rows, whose last words are these. */
    private static List<Row> day(Random chance, int calls) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Instant at = NOON.plusSeconds(chance.nextInt(30_000)).plusMillis(chance.nextInt(1_000));
            boolean answered = chance.nextInt(4) > 0;
            for (int leg = 0; leg < chance.nextInt(3); leg++) {
                rows.add(leg("1." + i, leg, at.plusSeconds(leg), CallResult.NO_AGENT));
            }
            rows.add(leg("1." + i, 9, at, answered ? CallResult.ANSWERED : CallResult.ABANDONED));
        }
        return rows;
    }

    @Test
    public void howeverRowsAreSplitRepeatedLateOrCorrectedTheTableAndTheDayAreTheSame() {
        for (int seed = 0; seed < 40; seed++) {
            Random chance = new Random(seed);
            List<Row> last = day(chance, 12);
            Centre once = new Centre();
            Centre split = new Centre();
            once.sweep.stop();
            split.sweep.stop();
            for (Row row : last) {
                boolean answered = row.record().result() == CallResult.ANSWERED;
                boolean decides = row.origin().seq().endsWith("/9");
                if (decides && chance.nextInt(5) > 0) {
                    CallFate fate = answered ? CallFate.ANSWERED : CallFate.ABANDONED;
                    hear(once, row.origin().call(), row.record().startedAt(), fate);
                    hear(split, row.origin().call(), row.record().startedAt(), fate);
                }
            }
            last.forEach(once::take);
            told(split, last, chance);

            assertEquals("seed " + seed, table(once), table(split));
            assertEquals("seed " + seed, found(once), found(split));
        }
    }

    /** Tells every row in any order, some twice, some first in another version; days are compared in between. */
    private static void told(Centre centre, List<Row> last, Random chance) {
        List<Row> order = new ArrayList<>(last);
        Collections.shuffle(order, chance);
        for (Row row : order) {
            if (chance.nextInt(3) == 0) {
                centre.take(row.was(leg(row.origin().call(), 7, row.record().startedAt(), CallResult.BUSY)));
            }
            centre.take(row);
            if (chance.nextInt(4) == 0) {
                centre.take(last.get(last.indexOf(row)));
                centre.now();
            }
        }
    }

    private static List<Object> found(Centre centre) {
        Reconciliation found = centre.now();
        return List.of(found.tallies(), found.differences(), found.reasons());
    }

    private static Set<Object> table(Centre centre) {
        CallQuery all = new CallQuery(
                Optional.empty(), Optional.of(RecordSource.SWITCH), Optional.empty(), Optional.empty(), 200);
        return Set.copyOf(centre.store.calls().calls(Set.of(), all, Optional.empty()).items().stream()
                .map((StoredCall c) -> List.<Object>of(c.origin(), c.hotline(), c.record()))
                .toList());
    }

    @Test
    public void aSwitchThatWritesAndFallsSilentIsMissing() {
        hear("1.1", NOON, CallFate.ANSWERED);
        clock.pass(Duration.ofHours(5));
        assertTrue("it never wrote anything", feed().expected().isEmpty());

        centre.take(leg("1.1", 1, NOON, CallResult.ANSWERED));
        assertEquals(Duration.ofHours(1), feed().expected().orElseThrow());
        assertFalse(feed().missing());
        assertEquals(Optional.of("pbx"), feed().switchId());
        assertEquals(1, feed().today());

        clock.pass(Duration.ofMinutes(10));
        hear("1.2", clock.instant(), CallFate.ABANDONED);
        clock.pass(Duration.ofMinutes(30));
        assertFalse("it may still come", feed().missing());
        clock.pass(Duration.ofHours(1));
        assertTrue(feed().missing());
    }

    private FeedStanding feed() {
        return centre.feeds.standings(Set.of()).stream().findFirst().orElseThrow();
    }

    @Test
    public void onlyThoseWhoLeadOrTendLinesCompareAnewAndOnlyDaysThatHaveBegun() {
        Actor agent = Actor.centre("a1", "听", Role.AGENT);

        assertThrows(RefusedException.class, () -> centre.desk.reconcile(agent, CallStore.CENTRE, DAY));
        assertThrows(NotFoundException.class, () -> centre.desk.reconcile(LEADER, "nobody", DAY));
        assertThrows(
                InvalidInputException.class, () -> centre.desk.reconcile(LEADER, CallStore.CENTRE, DAY.plusDays(1)));
    }
}
