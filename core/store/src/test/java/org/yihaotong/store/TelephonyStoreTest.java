package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.TelephonyStore.Count;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.port.telephony.TelephonyStore.KeptEvent;
import org.yihaotong.engine.port.telephony.TelephonyStore.UnitCount;

public final class TelephonyStoreTest extends StoreContract {

    private static final Instant NINE = SampleCalls.NINE;
    private static final Instant TEN = NINE.plusSeconds(3600);

    private JpaTelephonyStore store;

    @Before
    public void openStore() {
        store = new JpaTelephonyStore(database);
    }

    private static CallsQuery all(Optional<String> cursor, int limit) {
        Optional<String> any = Optional.empty();
        return new CallsQuery(any, any, Optional.empty(), Optional.empty(), Optional.empty(), cursor, limit);
    }

    private static CallsQuery of(String agent, String hotline, Optional<CallFate> fate) {
        Optional<String> whom = Optional.of(agent).filter(login -> !login.isEmpty());
        Optional<String> line = Optional.of(hotline).filter(id -> !id.isEmpty());
        return new CallsQuery(whom, line, fate, Optional.empty(), Optional.empty(), Optional.empty(), 9);
    }

    private static CallsQuery between(Instant from, Instant before) {
        Optional<String> any = Optional.empty();
        return new CallsQuery(any, any, Optional.empty(), Optional.of(from), Optional.of(before), any, 9);
    }

    private void keep(Call... calls) {
        store.keep(List.of(), List.of(calls));
    }

    private List<String> ids(CallsQuery query) {
        return store.calls(query).items().stream().map(Call::id).toList();
    }

    @Test
    public void everyKindOfEventComesBackAsItWasTold() {
        List<OfCall> told = SampleCalls.oneOfEveryKind("a");
        assertEquals(OfCall.class.getPermittedSubclasses().length, told.size());

        store.keep(
                told.stream().map(e -> new KeptEvent("pbx/a", e)).toList(), List.of(SampleCalls.answered("a", 0, 8)));

        assertEquals(
                new HashSet<>(told),
                new HashSet<>(store.events(Set.of("pbx/a"), 99).get("pbx/a")));
        assertEquals(SampleCalls.answered("a", 0, 8), store.call("pbx/a").orElseThrow());
        assertEquals(
                3, store.events(Set.of("pbx/a", "pbx/none"), 3).get("pbx/a").size());
        assertEquals(
                Set.of("pbx/a"), store.events(Set.of("pbx/a", "pbx/none"), 3).keySet());
    }

    @Test
    public void eventsOfManyCallsAreReadTogether() {
        List<String> wanted = IntStream.range(0, 37).mapToObj(i -> "pbx/" + i).toList();
        store.keep(
                wanted.stream()
                        .map(id -> new KeptEvent(id, SampleCalls.queued(id.substring(4))))
                        .toList(),
                List.of());

        Map<String, List<OfCall>> found = store.events(wanted, 10);

        assertEquals(new HashSet<>(wanted), found.keySet());
        assertTrue(found.values().stream().allMatch(events -> events.size() == 1));
    }

    @Test
    public void anEventThatIsThereAlreadyKeepsTheWholeBatchOut() {
        OfCall first = SampleCalls.queued("a");
        store.keep(List.of(new KeptEvent("pbx/a", first)), List.of(SampleCalls.waiting("a", 0)));

        List<KeptEvent> again = List.of(new KeptEvent("pbx/b", SampleCalls.queued("b")), new KeptEvent("pbx/a", first));
        Call ended = SampleCalls.abandoned("a", 0, 30);

        assertThrows(DuplicateException.class, () -> store.keep(again, List.of(ended)));
        assertEquals(CallFate.OPEN, store.call("pbx/a").orElseThrow().fate());
        assertEquals(Map.of(), store.events(Set.of("pbx/b"), 9));
    }

    @Test
    public void aKindThatOnlyANewerVersionKnowsIsSteppedOver() throws SQLException {
        store.keep(List.of(new KeptEvent("pbx/a", SampleCalls.queued("a"))), List.of());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO switch_event (call_id, event_id, kind, happened_at, document)"
                    + " VALUES ('pbx/a', 'x', 'Teleported', CURRENT_TIMESTAMP, '{\"to\":1}')");
        }

        assertEquals(
                List.of(SampleCalls.queued("a")),
                store.events(Set.of("pbx/a"), 9).get("pbx/a"));
    }

    @Test
    public void aCallIsTheSameRowFromItsOfferToItsEnd() {
        keep(SampleCalls.waiting("a", 0), SampleCalls.waiting("b", 1));
        assertEquals(2, store.open(Optional.of("pbx"), 9).size());
        assertEquals(List.of(), store.open(Optional.of("other"), 9));

        keep(SampleCalls.answered("a", 0, 8), SampleCalls.answered("c", 2, 8));

        assertEquals(
                List.of("pbx/b"),
                store.open(Optional.empty(), 9).stream().map(Call::id).toList());
        assertEquals(List.of("pbx/c", "pbx/b", "pbx/a"), ids(all(Optional.empty(), 9)));
    }

    @Test
    public void listsAreNarrowedAndTurnedPageByPageNewestFirst() {
        IntStream.range(0, 7).forEach(i -> keep(SampleCalls.answered("c" + i, i, 8)));
        keep(SampleCalls.abandoned("lost", 3, 30));
        List<String> seen = new ArrayList<>();
        Page.walk((Optional<String> cursor) -> store.calls(all(cursor, 3))).forEachRemaining(c -> seen.add(c.id()));

        assertEquals(List.of("pbx/c6", "pbx/c5", "pbx/c4", "pbx/lost", "pbx/c3", "pbx/c2", "pbx/c1", "pbx/c0"), seen);
        assertEquals(List.of("pbx/lost"), ids(of("", "", Optional.of(CallFate.ABANDONED))));
        assertEquals(7, ids(of("zhang", "", Optional.empty())).size());
        assertEquals(List.of(), ids(of("", "water", Optional.empty())));
        assertEquals(List.of("pbx/c2", "pbx/c1"), ids(between(NINE.plusSeconds(60), NINE.plusSeconds(180))));
        assertThrows(InvalidInputException.class, () -> store.calls(all(Optional.of("x"), 3)));
    }

    @Test
    public void aCallLiesBesideATicketOnce() {
        keep(SampleCalls.answered("b", 1, 8), SampleCalls.answered("a", 0, 8));
        store.link("pbx/b", "T1", "zhang", NINE);
        store.link("pbx/a", "T1", "zhang", NINE.plusSeconds(1));
        store.link("pbx/a", "T2", "zhang", NINE.plusSeconds(2));
        store.link("pbx/a", "T1", "li", NINE.plusSeconds(3));

        assertEquals(
                List.of("pbx/a", "pbx/b"),
                store.ofTicket("T1", 9).stream().map(Call::id).toList());
        assertEquals(List.of("T1", "T2"), store.tickets("pbx/a"));
        assertEquals(List.of(), store.ofTicket("T3", 9));
    }

    @Test
    public void aSwitchIsHeardUntilTheLatestMomentThatAnyNodeNoted() {
        assertEquals(Optional.empty(), store.heardUntil("pbx"));
        store.heard("pbx", TEN);
        store.heard("pbx", NINE);
        store.heard("ami", NINE);
        assertEquals(Optional.of(TEN), store.heardUntil("pbx"));
        assertEquals(Optional.of(NINE), store.heardUntil("ami"));
    }

    @Test
    public void aCaseIsItsNewestCallAndWhoOpenedItIsKeptInOrder() {
        Call first = SampleCalls.answered("a", 0, 8);
        keep(first, SampleCalls.waiting("z", 0));
        assertEquals(Optional.of(first), store.ofCase(first.caseId()));
        assertEquals(Optional.empty(), store.ofCase("C0000000000000000"));
        store.opened("C1", new Opening("li", TEN));
        store.opened("C1", new Opening("zhang", NINE));
        store.opened("C2", new Opening("wang", NINE));
        assertEquals(List.of(new Opening("zhang", NINE), new Opening("li", TEN)), store.openings("C1", 9));
    }

    @Test
    public void aGapThatIsNotedAgainIsOne() {
        store.gap(new Gap("pbx", NINE, NINE.plusSeconds(60), "连接中断"));
        Gap again = new Gap("pbx", NINE, NINE.plusSeconds(70), "连接中断");
        store.gap(again);
        assertEquals(List.of(again), store.gaps(NINE, TEN));
    }

    @Test
    public void gapsAreFoundByTheTimeTheyTouch() {
        Gap gap = new Gap("pbx", NINE, NINE.plusSeconds(60), "连接中断");
        store.gap(gap);

        assertEquals(List.of(gap), store.gaps(NINE.plusSeconds(59), TEN));
        assertEquals(List.of(), store.gaps(NINE.plusSeconds(60), TEN));
        assertEquals(List.of(), store.gaps(NINE.minusSeconds(60), NINE));
    }

    @Test
    public void countsAreMadeByStepsAndEveryEndedCallIsInOneOfThem() {
        keep(
                SampleCalls.answered("quick", 0, 15),
                SampleCalls.answered("slow", 14, 16),
                SampleCalls.abandoned("short", 1, 4),
                SampleCalls.abandoned("long", 20, 40),
                SampleCalls.blocked("refused", 31),
                SampleCalls.waiting("open", 2),
                SampleCalls.answered("later", 60, 1));
        keep(SampleCalls.outgoing("out", 3));

        assertEquals(
                List.of(
                        new Count(NINE, 2, 1, 2, 1, 0, 0, 31_000, 120_000),
                        new Count(NINE.plusSeconds(1800), 0, 0, 0, 0, 1, 0, 0, 0)),
                store.counts(new CountQuery(NINE, TEN, 1800, Optional.empty(), 15_000, 5_000, false, false)));
        Count whole = store.counts(new CountQuery(NINE, TEN, 3600, Optional.empty(), 15_000, 5_000, true, false))
                .get(0);
        assertEquals("two seconds from the offer to the queue", 35_000, whole.waitedMillis());
        assertEquals(0, whole.inTime());
        assertEquals(
                List.of(),
                store.counts(new CountQuery(NINE, TEN, 900, Optional.of("water"), 15_000, 5_000, false, false)));
    }

    @Test
    public void callsToALinesNumberAndWhatRangAtAUnitsSeatsAreCountedApart() {
        Optional<String> market = Optional.of("market12315");
        Optional<String> none = Optional.empty();
        keep(
                SampleCalls.reached("own", market, "market12315", Optional.of(5)),
                SampleCalls.reached("quick", none, "market12315", Optional.of(15)),
                SampleCalls.reached("slow", none, "market12315", Optional.of(16)),
                SampleCalls.reached("returned", none, "market12315", Optional.empty()),
                SampleCalls.reached("other", market, "justice12348", Optional.of(1)),
                SampleCalls.answered("centre", 0, 8));
        keep(SampleCalls.reached("quick", none, "market12315", Optional.of(15)));
        CountQuery hour = new CountQuery(NINE, TEN, 3600, Optional.empty(), 15_000, 5_000, false, false);

        assertEquals(
                Map.of("market12315", new Count(NINE, 2, 2, 0, 0, 0, 0, 6_000, 120_000)), store.countsByLine(hour));
        assertEquals(
                Set.of(
                        new UnitCount("market12315", true, 1, 1, 0, 0, 0, 5_000, 60_000),
                        new UnitCount("market12315", false, 2, 1, 0, 0, 1, 31_000, 120_000),
                        new UnitCount("justice12348", false, 1, 1, 0, 0, 0, 1_000, 60_000)),
                new HashSet<>(store.unitCounts(hour)));
        CountQuery later = new CountQuery(TEN, TEN.plusSeconds(9), 9, Optional.empty(), 1, 1, false, false);
        assertEquals(Map.of(), store.countsByLine(later));
        assertEquals(List.of(), store.unitCounts(later));
    }

    @Test
    public void ringsThatAnotherSeatAnsweredAreCountedOnlyWhenAskedFor() {
        keep(SampleCalls.rungAt("a", 3));

        assertEquals(0, unanswered(false));
        assertEquals(3, unanswered(true));
    }

    private long unanswered(boolean losers) {
        CountQuery hour = new CountQuery(NINE, TEN, 3600, Optional.empty(), 15_000, 5_000, false, losers);
        return store.counts(hour).get(0).unanswered();
    }

    @Test
    public void aCallWithManySeatsIsKeptWhole() {
        Call rung = SampleCalls.rungAt("a", 300);

        keep(rung);

        assertEquals(rung, store.call("pbx/a").orElseThrow());
    }

    @Test
    public void numbersAreErasedFromCallsAndEventsAndWhatIsCountedStays() {
        store.keep(
                SampleCalls.oneOfEveryKind("a").stream()
                        .map(e -> new KeptEvent("pbx/a", e))
                        .toList(),
                List.of(SampleCalls.abandoned("a", 0, 30)));
        keep(SampleCalls.abandoned("young", 10, 30));
        CountQuery hour = new CountQuery(NINE, TEN, 3600, Optional.empty(), 15_000, 5_000, false, false);
        List<Count> before = store.counts(hour);
        JpaCallStore records = new JpaCallStore(database);

        assertEquals(1, records.erase(NINE.plusSeconds(300), TEN, 9));
        assertEquals(0, records.erase(NINE.plusSeconds(300), TEN, 9));

        assertEquals(
                SampleCalls.abandoned("a", 0, 30).withoutNumbers(),
                store.call("pbx/a").orElseThrow());
        assertEquals("", store.call("pbx/a").orElseThrow().caller());
        String left = store.events(Set.of("pbx/a"), 99).get("pbx/a").toString()
                + new ArrayList<>(database.<List<String>>run(
                        em -> new Filter("SELECT e.document FROM SwitchEventRow e").readAll(em, String.class)));
        assertFalse(left, left.contains(SampleCalls.CITIZEN) || left.contains("110") || left.contains("rec/"));
        assertEquals(before, store.counts(hour));
        assertEquals(SampleCalls.CITIZEN, store.call("pbx/young").orElseThrow().caller());
    }

    @Test
    public void ofTwoWhoKeepTheSameEventAtOnceOneIsTold() throws Exception {
        List<Boolean> kept = AtOnce.run(4, i -> {
            try {
                store.keep(
                        List.of(new KeptEvent("pbx/a", SampleCalls.queued("a"))), List.of(SampleCalls.waiting("a", 0)));
                return true;
            } catch (DuplicateException anotherWasFaster) {
                return false;
            }
        });

        assertEquals(1, kept.stream().filter(k -> k).count());
        assertEquals(1, store.events(Set.of("pbx/a"), 9).get("pbx/a").size());
    }
}
