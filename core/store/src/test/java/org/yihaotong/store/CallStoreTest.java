package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore.Aside;
import org.yihaotong.engine.port.CallStore.Feed;
import org.yihaotong.engine.port.CallStore.Span;

public final class CallStoreTest extends StoreContract {

    private static final Set<String> ALL = Set.of();

    private JpaCallStore calls;

    @Before
    public void openStore() {
        calls = new JpaCallStore(database);
    }

    private static StoredCall call(String hotline, int minute, String agent) {
        Instant start = Samples.minute(minute);
        CallRecord record = new CallRecord(
                "呼叫" + minute,
                CallDirection.IN,
                "12350",
                "13900000001",
                "12350",
                start,
                Optional.of(start.plusSeconds(8)),
                start.plusSeconds(60),
                CallResult.ANSWERED,
                agent,
                Optional.of(8),
                Optional.empty(),
                "",
                "",
                "rec/1");
        return new StoredCall(hotline, record, Samples.minute(minute + 5), 0);
    }

    @Test
    public void aCallIsKeptOnceAsItCameAndCorrectedWithItsHistory() {
        StoredCall first = call("water", 1, "01");
        StoredCall second = first.corrected(at(call("water", 1, "02"), 9));

        assertEquals(Optional.empty(), calls.receive(first));
        assertEquals(Optional.of(first), calls.receive(call("water", 1, "02")));
        assertEquals("another line's id is another call", Optional.empty(), calls.receive(call("power", 1, "01")));
        calls.correct(first, second);

        assertEquals(List.of(second), list(Set.of("water"), Optional.empty()));
        assertEquals(
                List.of(new CallCorrection(Samples.minute(9), first.record())), calls.corrections("water", "呼叫1", 9));
    }

    /** The same call as the centre's switch wrote it down. */
    private static StoredCall switched(StoredCall call) {
        CallRecord r = call.record();
        CallRecord own = new CallRecord(
                "switch:kamailio/1/0",
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
                r.recording());
        return new StoredCall(new Origin("switch:kamailio", "1", "0"), call.hotline(), own, call.receivedAt(), 0);
    }

    private static StoredCall at(StoredCall call, int minute) {
        return new StoredCall(call.origin(), call.hotline(), call.record(), Samples.minute(minute), 0);
    }

    private static CallQuery query(Optional<RecordSource> source, Optional<String> cursor, int limit) {
        return new CallQuery(Optional.empty(), source, Optional.empty(), cursor, limit);
    }

    private List<StoredCall> list(Set<String> lines, Optional<Span> span) {
        return calls.calls(lines, query(Optional.empty(), Optional.empty(), 9), span)
                .items();
    }

    @Test
    public void pagesOfCallsShowEachOnceNewestFirst() {
        IntStream.rangeClosed(1, 7).forEach(i -> calls.receive(call(i % 2 == 0 ? "water" : "power", i, "01")));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<StoredCall> page = calls.calls(ALL, query(Optional.empty(), cursor, 3), Optional.empty());
            page.items().forEach(c -> seen.add(c.record().callId()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(List.of("呼叫7", "呼叫6", "呼叫5", "呼叫4", "呼叫3", "呼叫2", "呼叫1"), seen);
        Span span = new Span(Samples.minute(2), Samples.minute(5));
        assertEquals(3, list(ALL, Optional.of(span)).size());
        assertEquals(2, calls.count("water", span));
        calls.receive(switched(call("water", 3, "01")));
        assertEquals(
                "listed, but no word of the unit's",
                4,
                list(ALL, Optional.of(span)).size());
        assertEquals(2, calls.count("water", span));
        assertEquals(Map.of("water", 2L, "power", 1L), calls.counts(span));
    }

    @Test
    public void recordsOfSwitchesLieBesideThoseOfUnitsAndBringTheTicketsOfTheirCall() {
        StoredCall unit = call("water", 1, "01");
        StoredCall own = switched(unit);
        calls.receive(unit);
        calls.receive(own);
        new JpaTelephonyStore(database).link("kamailio/1", "12345-20261122-0001", "zhang", Samples.minute(2));

        assertEquals(
                List.of(unit),
                calls.calls(ALL, query(Optional.of(RecordSource.UNIT), Optional.empty(), 9), Optional.empty())
                        .items());
        List<StoredCall> switched = calls.calls(
                        Set.of("water"), query(Optional.of(RecordSource.SWITCH), Optional.empty(), 9), Optional.empty())
                .items();
        assertEquals(List.of(own.seen(own.record(), List.of("12345-20261122-0001"))), switched);
    }

    @Test
    public void aRecordThatMovesToAnotherLineIsStillOne() {
        StoredCall first = switched(call("water", 1, "01"));
        StoredCall moved = first.corrected(switched(call("power", 1, "01")));

        calls.receive(first);
        assertEquals(Optional.of(first), calls.receive(switched(call("power", 1, "01"))));
        calls.correct(first, moved);

        assertEquals(List.of(moved), list(ALL, Optional.empty()));
        assertEquals(
                List.of(first.record()),
                calls.corrections("power", moved.record().callId(), 9).stream()
                        .map(CallCorrection::before)
                        .toList());
    }

    private static Aside aside(String id, String key, boolean read) {
        AsideRow row = new AsideRow(
                id,
                "water",
                key,
                "第3列不是时间",
                "x,y,z".repeat(800),
                read,
                AsideState.OPEN,
                Samples.minute(Integer.parseInt(id)),
                Optional.empty(),
                "",
                "");
        Optional<CallRecord> record = read ? Optional.of(call("water", 1, "01").record()) : Optional.empty();
        return new Aside(row, record, new Origin("switch:kamailio", id, "0"));
    }

    @Test
    public void aRowIsPutAsideOncePerKeyAndSettledOnce() {
        calls.putAside(aside("1", "a.csv:7", false));
        calls.putAside(aside("2", "a.csv:7", true));
        calls.putAside(aside("3", "呼叫1", true));

        assertEquals(Optional.of(aside("1", "a.csv:7", false)), calls.aside("1"));
        assertEquals(Optional.of(aside("3", "呼叫1", true)), calls.aside("3"));
        assertEquals(Optional.empty(), calls.aside("2"));
        assertEquals(Map.of("water", 2L), calls.waiting());

        calls.settle(aside("1", "a.csv:7", false).row().settled(AsideState.DISMISSED, "ci", "测试", Samples.minute(8)));
        calls.sentAnew("water", "呼叫1", Samples.minute(9));
        calls.sentAnew("water", "a.csv:7", Samples.minute(9));

        assertEquals(Map.of(), calls.waiting());
        List<AsideRow> all = calls.aside(new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 1), ALL)
                .items();
        assertEquals("3", all.get(0).id());
        assertEquals(AsideState.TAKEN, all.get(0).state());
        assertEquals(
                "ci",
                calls.aside(
                                new AsideQuery(Optional.empty(), Set.of(AsideState.DISMISSED), Optional.empty(), 0),
                                Set.of("water"))
                        .items()
                        .get(0)
                        .settledBy());
        assertEquals(2, walk().size());
    }

    @Test
    public void numbersAreErasedOldestFirstInBatchesAndKeysAndCountsStay() {
        IntStream.rangeClosed(1, 3).forEach(i -> calls.receive(call("water", i, "01")));
        calls.correct(call("water", 1, "01"), call("water", 1, "01").corrected(at(call("water", 1, "02"), 2)));
        calls.putAside(aside("1", "呼叫9", true));
        Instant now = Samples.minute(60);

        assertEquals("one call, one correction, one row", 3, calls.erase(Samples.minute(3), now, 1));
        assertEquals("the second call", 1, calls.erase(Samples.minute(3), now, 1));
        assertEquals(0, calls.erase(Samples.minute(3), now, 1));

        List<StoredCall> kept = list(ALL, Optional.empty());
        assertEquals(
                List.of(Optional.empty(), Optional.of(now), Optional.of(now)),
                kept.stream().map(StoredCall::erasedAt).toList());
        assertEquals(call("water", 3, "01").record(), kept.get(0).record());
        assertEquals(
                call("water", 1, "02").record().withoutNumbers(), kept.get(2).record());
        assertEquals("", calls.corrections("water", "呼叫1", 9).get(0).before().caller());
        assertEquals(
                new Aside(
                        aside("1", "呼叫9", true).row().erased(now),
                        Optional.empty(),
                        aside("1", "呼叫9", true).origin()),
                calls.aside("1").orElseThrow());
        assertEquals(Map.of("water", 1L), calls.waiting());
        assertEquals(3, calls.count("water", new Span(Samples.minute(0), Samples.minute(9))));
    }

    private List<AsideRow> walk() {
        List<AsideRow> seen = new ArrayList<>();
        Page.walk(cursor -> calls.aside(new AsideQuery(Optional.empty(), Set.of(), cursor, 1), ALL))
                .forEachRemaining(seen::add);
        return seen;
    }

    @Test
    public void aDaysCountIsTheLastOneThatWasTold() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        calls.told("water", day, 9, Samples.minute(1));
        calls.told("water", day, 8, Samples.minute(2));
        calls.told("water", day.plusDays(1), 7, Samples.minute(2));

        Page<DayCount> first = calls.days(ALL, Optional.empty(), 1);
        assertEquals(List.of(new DayCount("water", day.plusDays(1), 7, 0, Samples.minute(2))), first.items());
        assertEquals(
                List.of(new DayCount("water", day, 8, 0, Samples.minute(2))),
                calls.days(Set.of("water"), first.next(), 1).items());
        assertTrue(calls.days(Set.of("power"), Optional.empty(), 1).items().isEmpty());
    }

    @Test
    public void aFeedRemembersSinceWhenItIsExpectedAndWhenSomethingCame() {
        calls.expect("water", Samples.minute(1));
        calls.expect("water", Samples.minute(2));
        assertEquals(Map.of("water", new Feed(Samples.minute(1), Optional.empty())), calls.feeds());

        calls.fed("water", Samples.minute(5));
        calls.fed("power", Samples.minute(5));

        assertEquals(
                new Feed(Samples.minute(1), Optional.of(Samples.minute(5))),
                calls.feeds().get("water"));
        assertEquals(
                new Feed(Samples.minute(5), Optional.of(Samples.minute(5))),
                calls.feeds().get("power"));
    }
}
