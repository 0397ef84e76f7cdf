package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;

/**
 * What goes wrong without a real switch, each by its number in the design; 8 and 9, which are about outcomes and restarts, are
 * with the commands.
 */
public class TranslatorTest {

    /** 1: the switch says 0 seconds. */
    @Test
    public void oneWaitsUntilTheAgentAnswersToTheMicrosecond() {
        CallEvent.Answered answered = only(CallEvent.Answered.class, "queue-survey");

        assertEquals(Duration.ofNanos(808_707_000), answered.waited().orElseThrow());
        assertEquals("6001", answered.seat());
    }

    /** 2: one call, three records of the switch. */
    @Test
    public void aRecordIsKnownByCallChannelAndSequenceAndCountsForTheDialledLine() {
        List<CallEvent.RecordReceived> records = all(CallEvent.RecordReceived.class, "dual-ring");

        assertEquals(1, records.size());
        assertEquals("market12315", records.get(0).hotline());
        assertEquals("12315", records.get(0).record().number());
        assertEquals(CallResult.ANSWERED, records.get(0).record().result());
        assertEquals("6002", records.get(0).record().agent());
        assertTrue(records.get(0).record().callId().matches("[0-9.]+/[0-9.]+/1"));
        assertEquals("12331", only(CallEvent.Offered.class, "dual-ring").dialled());
    }

    /** 3. */
    @Test
    public void theLoserOfARingAtTwoPlacesIsNoMissedCall() {
        CallEvent.LegEnded loser = all(CallEvent.LegEnded.class, "dual-ring").get(0);

        assertEquals(LegCause.ANSWERED_ELSEWHERE, loser.cause());
        assertEquals(2, all(CallEvent.Ringing.class, "dual-ring").size());
        assertTrue(all(CallEvent.Abandoned.class, "dual-ring").isEmpty());
    }

    /** 4 and 5. */
    @Test
    public void aThirdPartyThatWasCalledApartIsOfTheSameCallWhichGoesOnWhenTheAgentLeaves() {
        List<CallEvent> told = Transcript.of("three-way").told();
        CallEvent.ConferenceJoined joined = only(CallEvent.ConferenceJoined.class, "three-way");
        CallEvent.CallEnded end = only(CallEvent.CallEnded.class, "three-way");

        assertEquals(end.call(), joined.call());
        assertEquals("110", joined.target());
        assertEquals(
                TransferKind.CONFERENCE,
                only(CallEvent.TransferStarted.class, "three-way").how());
        int left = told.indexOf(all(CallEvent.ConferenceLeft.class, "three-way").get(0));
        assertTrue(left > told.indexOf(joined) && left < told.indexOf(end));
        assertTrue(
                Duration.between(told.get(left).stamp().at(), end.stamp().at()).compareTo(Duration.ofSeconds(3)) > 0);
    }

    /** 6: the number itself is set by the command that consults. */
    @Test
    public void anAttendedTransferIsStartedAndCompletedAtItsTargetAndTheAgentsLegIsTransferred() {
        assertEquals(
                "119", only(CallEvent.ConsultStarted.class, "attended-transfer").target());
        assertEquals(
                TransferKind.ATTENDED,
                only(CallEvent.TransferStarted.class, "attended-transfer").how());
        assertEquals(
                "119",
                only(CallEvent.TransferCompleted.class, "attended-transfer").target());
        assertEquals(
                LegCause.TRANSFERRED,
                all(CallEvent.LegEnded.class, "attended-transfer").get(0).cause());
        assertEquals(1, all(CallEvent.CallEnded.class, "attended-transfer").size());
    }

    /** 7: no error, only a number. */
    @Test
    public void aMemberThatCannotBeRungIsUnreachableAndIsSaidSoOnce() {
        String member =
                "Event: QueueMemberStatus\r\nTimestamp: 1700000000.000001\r\nQueue: q\r\nInterface: PJSIP/6009\r\n";
        List<CallEvent> told = Transcript.tell(Stream.of("4", "4", "5", "1")
                .map(status -> member + "Status: " + status + "\r\n\r\n")
                .map(block -> block.getBytes(UTF_8))
                .toList());

        assertEquals(
                List.of(AgentState.UNREACHABLE, AgentState.UNREACHABLE, AgentState.IDLE),
                told.stream().map(e -> ((CallEvent.SeatChanged) e).state()).toList());
        assertFalse(SeatWatch.trouble("4").equals(SeatWatch.trouble("5")));
    }

    /** 8: begun is not done; and a busy target brings the citizen back. */
    @Test
    public void aBlindTransferToABusyTargetFailsAndTheCitizenIsInTheQueueAgain() {
        CallEvent.TransferFailed failed = only(CallEvent.TransferFailed.class, "blind-busy");

        assertEquals("110", failed.target());
        assertEquals(LegCause.BUSY, failed.cause());
        assertTrue(failed.backInQueue());
        assertTrue(all(CallEvent.TransferCompleted.class, "blind-busy").isEmpty());
        assertEquals(2, all(CallEvent.Queued.class, "blind-busy").size());
        assertEquals(2, all(CallEvent.Answered.class, "blind-busy").size());
        assertEquals(1, all(CallEvent.CallEnded.class, "blind-busy").size());
    }

    @Test
    public void aBlindTransferIsCompletedWhenTheTargetHasAnswered() {
        assertEquals(
                "110", only(CallEvent.TransferCompleted.class, "blind-transfer").target());
        assertEquals(
                LegCause.TRANSFERRED,
                all(CallEvent.LegEnded.class, "blind-transfer").get(0).cause());
        assertTrue(all(CallEvent.TransferFailed.class, "blind-transfer").isEmpty());
    }

    /** 9: what nobody saw is concluded, marked, and concluded once. */
    @Test
    public void aCallThatIsGoneAfterAGapHasEndedAndThatIsMarked() {
        Transcript.Exam exam = new Transcript.Exam();
        Transcript.of("queue-survey").pieces().subList(0, 12).forEach(exam::hear);
        exam.allIsOver();
        exam.allIsOver();

        List<CallEvent> ends = exam.told().stream()
                .filter(CallEvent.CallEnded.class::isInstance)
                .toList();
        assertEquals(1, ends.size());
        assertTrue(ends.get(0).stamp().inferred());
    }

    /** 10: what has ended is forgotten. */
    @Test
    public void nothingOfACallIsRememberedAfterItsEnd() {
        Transcript.Exam exam = new Transcript.Exam();
        Transcript.all().stream().filter(one -> !one.name().startsWith("T7")).forEach(one -> one.pieces()
                .forEach(exam::hear));

        assertTrue(exam.translator().book().calls().isEmpty());
        assertTrue(exam.translator().book().legs().isEmpty());
    }

    @Test
    public void whoGivesUpHasWaitedSoLongAtThatPlace() {
        CallEvent.Abandoned abandoned = only(CallEvent.Abandoned.class, "abandoned");

        assertEquals(Duration.ofNanos(2_008_559_000), abandoned.waited().orElseThrow());
        assertEquals(1, abandoned.position());
        assertEquals(
                LegCause.CANCELLED, only(CallEvent.CallEnded.class, "abandoned").cause());
    }

    @Test
    public void theScoreIsTheKeyThatTheCitizenPressed() {
        assertEquals(1, only(CallEvent.Surveyed.class, "queue-survey").score());
        assertTrue(all(CallEvent.Surveyed.class, "attended-transfer").isEmpty());
    }

    @Test
    public void aCallThatTheCentreDoesNotTakeIsRefusedAndNotAbandoned() {
        List<CallEvent> told = Transcript.tell(Stream.of("Newchannel", "Newstate", "Hangup")
                .map(event -> String.join(
                        "\r\n",
                        "Event: " + event,
                        "Timestamp: 1700000001.000001",
                        "Channel: PJSIP/carrier-00000001",
                        "ChannelState: 4",
                        "CallerIDNum: 19900000000",
                        "Exten: 12312",
                        "Uniqueid: 1700000000.1",
                        "Linkedid: 1700000000.1",
                        "Cause: 22",
                        "",
                        ""))
                .map(block -> block.getBytes(UTF_8))
                .toList());

        assertEquals(2, told.size());
        assertEquals(LegCause.UNALLOCATED, ((CallEvent.CallEnded) told.get(1)).cause());
    }

    @Test
    public void aCallersNumberIsSpelledAsPeopleDialIt() {
        List.of("13800138000", "013800138000", "+8613800138000", "008613800138000", "8613800138000")
                .forEach(number -> assertEquals("13800138000", Endpoint.caller(number)));
        assertEquals("03592123456", Endpoint.caller("+863592123456"));
        assertEquals("03592123456", Endpoint.caller("03592123456"));
        assertEquals("", Endpoint.caller("anonymous"));
    }

    private static <E extends CallEvent> E only(Class<E> kind, String transcript) {
        List<E> all = all(kind, transcript);
        assertEquals(kind.getSimpleName(), 1, all.size());
        return all.get(0);
    }

    private static <E extends CallEvent> List<E> all(Class<E> kind, String transcript) {
        return Transcript.of(transcript).told().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
