package org.yihaotong.store;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.ReckoningStore.Heard;
import org.yihaotong.engine.port.ReckoningStore.LastCall;
import org.yihaotong.engine.port.ReckoningStore.Late;
import org.yihaotong.engine.port.ReckoningStore.SwitchFeed;
import org.yihaotong.engine.port.ReckoningStore.Written;

public final class ReckoningStoreTest extends StoreContract {

    private static final Instant NINE = SampleCalls.NINE;
    private static final Span HOUR = new Span(NINE, NINE.plusSeconds(3600));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private JpaReckoningStore store;
    private JpaCallStore records;
    private JpaTelephonyStore calls;

    @Before
    public void openStore() {
        store = new JpaReckoningStore(database);
        records = new JpaCallStore(database);
        calls = new JpaTelephonyStore(database);
    }

    private void write(Origin origin, String line, int second, CallResult result) {
        Instant at = NINE.plusSeconds(second);
        CallRecord record = new CallRecord(
                origin.source() + "/" + origin.seq(),
                CallDirection.IN,
                "12345",
                "13900000001",
                "",
                at,
                result == CallResult.ANSWERED ? Optional.of(at.plusSeconds(5)) : Optional.empty(),
                at.plusSeconds(65),
                result,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "");
        records.receive(new StoredCall(origin, line, record, at.plusSeconds(100), 0));
    }

    private static Origin leg(String call, int leg) {
        return new Origin("switch:pbx", call, call + "/" + leg);
    }

    @Test
    public void theLegsOfACallAreOneCall() {
        write(leg("a", 1), "centre", 0, CallResult.NO_AGENT);
        write(leg("a", 2), "centre", 10, CallResult.ANSWERED);
        write(leg("a", 3), "centre", 20, CallResult.ANSWERED);
        write(leg("b", 1), "centre", 0, CallResult.BUSY);
        write(leg("c", 1), "water", 0, CallResult.BUSY);
        write(Origin.ofUnit("water", "u1"), "water", 0, CallResult.ABANDONED);
        write(leg("d", 1), "centre", 3600, CallResult.BUSY);

        assertEquals(
                List.of(
                        new Written("switch:pbx", "a", NINE, true, false, 120),
                        new Written("switch:pbx", "b", NINE, false, true, 0)),
                store.written("centre", HOUR).stream()
                        .sorted(Comparator.comparing(Written::call))
                        .toList());
        assertEquals(
                Set.of("switch:pbx", "water"),
                Set.copyOf(store.written("water", HOUR).stream()
                        .map(Written::source)
                        .toList()));
        assertEquals(Set.of("centre", "water"), store.lines(HOUR));
    }

    @Test
    public void aCallThatNamesNoLineIsThatOfTheOneNumber() {
        calls.keep(
                List.of(),
                List.of(SampleCalls.answered("a", 1, 8), SampleCalls.outgoing("b", 1), SampleCalls.blocked("c", 70)));

        assertEquals(
                List.of(new Heard("pbx", "a", NINE.plusSeconds(60), CallFate.ANSWERED, 10_000, 60_000)),
                store.heard("centre", HOUR));
        assertEquals(List.of(), store.heard("water", HOUR));
        assertEquals(Set.of("centre"), store.lines(HOUR));
        assertEquals(
                List.of(new LastCall("pbx", "centre", NINE.plusSeconds(130))),
                store.lastCalls(HOUR, NINE.plusSeconds(900)));
        assertEquals(List.of(), store.lastCalls(HOUR, NINE.plusSeconds(130)));
    }

    @Test
    public void feedsAndLateRecordsAreFoundByWhenTheyCame() {
        write(leg("a", 1), "centre", 0, CallResult.ANSWERED);
        write(leg("a", 2), "centre", 10, CallResult.NO_AGENT);
        write(leg("b", 1), "centre", 60, CallResult.NO_AGENT);
        write(Origin.ofUnit("water", "u1"), "water", 0, CallResult.ABANDONED);

        assertEquals(
                List.of(new SwitchFeed("switch:pbx", "centre", 2, NINE.plusSeconds(160))), store.switchFeeds(HOUR));
        assertEquals(
                List.of(new Late("centre", NINE.plusSeconds(10), NINE.plusSeconds(60))),
                store.late(NINE.plusSeconds(105), HOUR.before()));
        assertEquals(List.of(), store.late(NINE, NINE));
    }

    private static Reconciliation found(String line, LocalDate day, String... differences) {
        List<Tally> tallies = List.of(new Tally("heard:pbx", 2, 1, 1, 60));
        return new Reconciliation(line, day, tallies, List.of(differences), List.of("gap"), NINE);
    }

    @Test
    public void aDayIsKeptOnceAndTheLastWordCounts() {
        store.save(found("centre", DAY, "缺 1 通"));
        store.save(found("centre", DAY));
        store.save(found("water", DAY.plusDays(1)));

        Page<Reconciliation> first = store.reconciliations(Set.of(), Optional.empty(), 1);
        assertEquals(List.of(found("water", DAY.plusDays(1))), first.items());
        assertEquals(
                List.of(found("centre", DAY)),
                store.reconciliations(Set.of(), first.next(), 1).items());
        assertEquals(
                List.of(found("centre", DAY)),
                store.reconciliations(Set.of("centre"), Optional.empty(), 9).items());
    }
}
