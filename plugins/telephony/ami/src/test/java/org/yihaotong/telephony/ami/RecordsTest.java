package org.yihaotong.telephony.ami;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.Attended;

/** What the switch writes of a call when it is over, one record for each leg. */
public class RecordsTest {

    private static final String QUEUE = "hotline12345";
    private static final String CITIZEN = "13800138000";

    @Test
    public void theAnswerIsTheAgentsThoughTheSwitchAnsweredWhenTheAnnouncementBegan() {
        CallRecord record = one("queue-survey").record();

        assertEquals(Instant.ofEpochSecond(1_700_001_000), record.startedAt());
        assertEquals(
                Instant.ofEpochSecond(1_700_001_001, 948_707_000),
                record.answeredAt().orElseThrow());
        assertEquals(Optional.of(0), record.queueSeconds());
        assertEquals("6001", record.agent());
    }

    @Test
    public void aCallTo12345ItselfIsNoLines() {
        assertEquals("", one("queue-survey").hotline());
        assertEquals("1700001000.4", one("queue-survey").call());
        assertEquals("12345", one("queue-survey").record().number());
        assertEquals("", new Lines(Site.directory()).of("centre"));
    }

    @Test
    public void whoGaveUpWaitedSoLongAndNobodyAnswered() {
        CallRecord record = one("abandoned").record();

        assertEquals(CallResult.ABANDONED, record.result());
        assertEquals(Optional.empty(), record.answeredAt());
        assertEquals(Optional.of(2), record.queueSeconds());
        assertEquals("", record.agent());
    }

    @Test
    public void aBusyTargetAndBothTalksOfACallThatCameBackAreThreeRecords() {
        List<CallRecord> records = of(Transcript.of("blind-busy").told());

        assertEquals(
                List.of(CallResult.ANSWERED, CallResult.BUSY, CallResult.ANSWERED),
                records.stream().map(CallRecord::result).toList());
        assertEquals(3, records.stream().map(CallRecord::callId).distinct().count());
        assertTrue(records.stream()
                .allMatch(one -> one.answeredAt().isPresent() == (one.result() == CallResult.ANSWERED)));
    }

    /** AMI names neither the call nor the number unless cdr_manager.conf maps them. */
    @Test
    public void aRecordWithoutANumberOfItsOwnIsLeftOutAndCounted() {
        Records records = new Records(ZoneOffset.UTC, new Lines(Site.directory()));
        Telling telling = new Telling(Instant.EPOCH, false);
        Block block = block(Map.of());
        records.written(block, new Trace(), telling);
        records.written(block(Map.of("sequence", List.of("7"))), new Trace(), telling);

        assertEquals(1, records.unkeyed());
        assertEquals("1.2/1.2/7", of(telling.events()).get(0).callId());
    }

    private static Block block(Map<String, List<String>> more) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "channel", List.of("PJSIP/carrier-00000001"),
                "destinationchannel", List.of("PJSIP/8001-00000002"),
                "lastapplication", List.of("Queue"),
                "starttime", List.of("2026-11-22 12:50:15"),
                "endtime", List.of("2026-11-22 12:50:19"),
                "disposition", List.of("ANSWERED"),
                "uniqueid", List.of("1.2")));
        fields.putAll(more);
        return new Block(fields);
    }

    @Test
    public void everyCallThatCameWritesItsRecordsWhoeverRangAndTheRecordingIsNamed() throws Exception {
        FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
        MemoryLedger ledger = new MemoryLedger(clock);
        try (AmiSwitch house = new AmiSwitch(clock);
                Attended centre = attend(house, clock, ledger)) {
            AmiCall answered = house.offer(CITIZEN, "12315", QUEUE);
            centre.await(2, CallEvent.Ringing.class, e -> true);
            clock.advance(Duration.ofMillis(7_500));
            answered.answers("8001");
            answered.isRecorded("2026/11/22/a.wav");
            assertTrue(centre.all(CallEvent.RecordingReady.class).isEmpty());
            clock.advance(Duration.ofMillis(5_500));
            answered.seatHangsUp();
            AmiCall abandoned = house.offer("13700137000", "12345", QUEUE);
            centre.await(4, CallEvent.Ringing.class, e -> true);
            clock.advance(Duration.ofSeconds(3));
            abandoned.citizenHangsUp();

            List<CallEvent.RecordReceived> told = centre.await(2, CallEvent.RecordReceived.class, e -> true);
            CallRecord first = told.get(0).record();
            assertEquals("market12315", told.get(0).hotline());
            assertEquals(CallResult.ANSWERED, first.result());
            assertEquals(Optional.of(7), first.queueSeconds());
            assertEquals(
                    5,
                    Duration.between(first.answeredAt().orElseThrow(), first.endedAt())
                            .toSeconds());
            assertEquals("2026/11/22/a.wav", first.recording());
            assertEquals(
                    "2026/11/22/a.wav",
                    centre.await(CallEvent.RecordingReady.class, e -> true).reference());
            assertEquals(CallResult.ABANDONED, told.get(1).record().result());
            assertEquals("", told.get(1).hotline());
            assertFalse(told.get(1).record().callId().equals(first.callId()));
            centre.await(2, CallEvent.CallEnded.class, e -> true);
            assertEquals(2, centre.all(CallEvent.RecordReceived.class).size());
            assertEquals(List.<Ledger.Entry>of(), ledger.after("ami", "aside", 0, 10));
        }
    }

    @Test
    public void whoWasHandedOnIsInTwoRecords() throws Exception {
        FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
        try (AmiSwitch house = new AmiSwitch(clock);
                Attended centre = attend(house, clock, new MemoryLedger(clock))) {
            AmiCall call = house.offer(CITIZEN, "12345", QUEUE);
            centre.await(2, CallEvent.Ringing.class, e -> true);
            call.answers("8001");
            centre.await(CallEvent.Answered.class, e -> true);
            centre.provider()
                    .perform(new CallCommand.BlindTransfer(
                            "blind", "8001", call.id(), new Target("110", "C-7", CITIZEN), QUEUE));
            centre.await(CallEvent.TransferStarted.class, e -> true);
            call.thirdAnswers();
            call.citizenHangsUp();

            List<CallRecord> records = centre.await(2, CallEvent.RecordReceived.class, e -> true).stream()
                    .map(CallEvent.RecordReceived::record)
                    .toList();
            assertEquals(
                    List.of(CallResult.ANSWERED, CallResult.TRANSFERRED),
                    records.stream().map(CallRecord::result).toList());
            assertEquals("C-7", records.get(1).caseNo());
        }
    }

    /** Two seats at which it rings. */
    private static Attended attend(AmiSwitch house, FixedClock clock, Ledger ledger) {
        house.queue(QUEUE);
        house.device("8001", 1);
        house.device("8002", 1);
        house.member(QUEUE, "8001");
        house.member(QUEUE, "8002");
        Attended centre = new Attended(Site.provider(house, ledger, clock, Map.of()));
        centre.await(CallEvent.Up.class, up -> true);
        return centre;
    }

    private static CallEvent.RecordReceived one(String transcript) {
        List<CallEvent.RecordReceived> all = Transcript.of(transcript).told().stream()
                .filter(CallEvent.RecordReceived.class::isInstance)
                .map(CallEvent.RecordReceived.class::cast)
                .toList();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static List<CallRecord> of(List<CallEvent> told) {
        return told.stream()
                .filter(CallEvent.RecordReceived.class::isInstance)
                .map(one -> ((CallEvent.RecordReceived) one).record())
                .toList();
    }
}
