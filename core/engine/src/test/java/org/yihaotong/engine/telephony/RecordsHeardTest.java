package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.ReconciliationDesk;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.engine.MemoryReckonings;
import org.yihaotong.engine.calls.CallSight;
import org.yihaotong.engine.calls.Reckoner;
import org.yihaotong.engine.calls.StoredReconciliationDesk;

/** What a switch writes down of the calls that it told of as they happened. */
public final class RecordsHeardTest {

    private static final CallQuery ALL =
            new CallQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50);

    private final Phone phone = new Phone();
    private final MemoryReckonings kept = new MemoryReckonings(phone.store, phone.calls);
    private final Reckoner reckoner =
            new Reckoner(kept, phone.calls, phone.store.calls(), phone.store.hotlines(), phone.clock);
    private final ReconciliationDesk desk = new StoredReconciliationDesk(
            kept, reckoner, new CallSight(phone.store.people()), phone.store.hotlines(), phone.clock);

    @After
    public void stop() {
        phone.close();
    }

    private static CallEvent record(String line, String number, String leg, CallResult result) {
        Instant start = Telling.START;
        boolean answered = result == CallResult.ANSWERED;
        CallRecord record = new CallRecord(
                "c1/" + leg,
                CallDirection.IN,
                number,
                "13800138000",
                number,
                start,
                answered ? Optional.of(start.plusSeconds(2)) : Optional.empty(),
                start.plusSeconds(62),
                result,
                "8001",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "");
        return new CallEvent.RecordReceived(Stamp.seen("cdr-" + leg, start.plusSeconds(63)), "c1", line, record);
    }

    @Test
    public void theRecordsOfACallLieUnderTheSwitchAndTheOneNumberAndTheDayIsEven() {
        Telling call = new Telling("c1")
                .offered("13800138000")
                .queued()
                .ringing("8001")
                .after(2_000)
                .answered("8001")
                .after(60_000)
                .ended();
        phone.hearing().keep(List.copyOf(call.events()));
        phone.hearing()
                .keep(List.of(
                        record("", "12345", "1", CallResult.ANSWERED),
                        record("", "12345", "2", CallResult.NO_AGENT),
                        record("", "12345", "1", CallResult.ANSWERED)));
        phone.clock.pass(Duration.ofMinutes(2));

        List<StoredCall> rows =
                phone.store.calls().calls(Set.of(), ALL, Optional.empty()).items();
        Reconciliation day = desk.reconcile(Phone.LEADER, "centre", LocalDate.now(phone.clock));

        assertEquals(2, rows.size());
        assertEquals(
                Set.of(new Origin("switch:made", "c1", "c1/1"), new Origin("switch:made", "c1", "c1/2")),
                Set.copyOf(rows.stream().map(StoredCall::origin).toList()));
        assertEquals(List.of(), day.differences());
        assertEquals(
                List.of(new Tally("heard:made", 1, 1, 0, 60), new Tally("switch:made", 1, 1, 0, 60)), day.tallies());
    }

    @Test
    public void aRecordOfALineThatNobodyKnowsOrThatBreaksARuleWaitsAside() {
        phone.hearing()
                .keep(List.of(
                        record("nobody", "12345", "1", CallResult.ANSWERED),
                        record("market12315", "12350", "2", CallResult.ANSWERED)));

        List<AsideRow> aside = phone.store
                .calls()
                .aside(new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 9), Set.of())
                .items();

        assertEquals(
                Set.of("centre", "market12315"),
                Set.copyOf(aside.stream().map(AsideRow::hotline).toList()));
        assertEquals(
                List.of(),
                phone.store.calls().calls(Set.of(), ALL, Optional.empty()).items());
    }
}
