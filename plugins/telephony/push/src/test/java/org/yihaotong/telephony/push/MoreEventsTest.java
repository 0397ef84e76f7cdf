package org.yihaotong.telephony.push;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.telephony.push.Stage.push;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent.Abandoned;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.CommandEnded;
import org.yihaotong.api.telephony.CallEvent.ConferenceJoined;
import org.yihaotong.api.telephony.CallEvent.ConferenceLeft;
import org.yihaotong.api.telephony.CallEvent.ConsultStarted;
import org.yihaotong.api.telephony.CallEvent.Held;
import org.yihaotong.api.telephony.CallEvent.LegEnded;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.Queued;
import org.yihaotong.api.telephony.CallEvent.RecordReceived;
import org.yihaotong.api.telephony.CallEvent.Resumed;
import org.yihaotong.api.telephony.CallEvent.Ringing;
import org.yihaotong.api.telephony.CallEvent.SeatChanged;
import org.yihaotong.api.telephony.CallEvent.Surveyed;
import org.yihaotong.api.telephony.CallEvent.TransferCompleted;
import org.yihaotong.api.telephony.CallEvent.TransferFailed;
import org.yihaotong.api.telephony.CallEvent.TransferStarted;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;
import org.yihaotong.kit.link.JsonObject;

/** Our own events and fields beside the protocol. */
public class MoreEventsTest {

    private final Stage stage = new Stage();
    private final PaperCentre centre = stage.centre;

    @After
    public void close() {
        stage.close();
    }

    private void taken(String event, String... more) {
        taken(push(event, "c1", more));
    }

    private void taken(JsonObject push) {
        assertEquals(stage.json(push).text(), "{}", stage.json(push).text());
    }

    private void refused(String event, String... more) {
        int before = stage.asides().size();
        assertEquals(422, stage.json(push(event, "c1", more)).status());
        assertEquals("put aside", before + 1, stage.asides().size());
    }

    @Test
    public void aCallWaitsRingsIsHeldAndComesBack() {
        taken("queued", "queue", "centre", "x_position", "3", "x_seq", "1");
        taken("ringing", "x_agentId", "8001", "x_seq", "2");
        taken("answer", "x_agentId", "8001", "x_seq", "3");
        taken("held", "x_agentId", "8001", "x_seq", "4");
        taken("resumed", "x_agentId", "8001", "x_seq", "5");

        assertEquals(3, centre.one(Queued.class).position());
        assertEquals("8001", centre.one(Ringing.class).seat());
        String leg = centre.one(Answered.class).leg();
        assertEquals(leg, centre.one(Ringing.class).leg());
        assertEquals(leg, centre.one(Held.class).leg());
        assertEquals(leg, centre.one(Resumed.class).leg());
    }

    @Test
    public void whatMayHappenAgainCarriesItsNumberOrItsTime() {
        refused("held", "x_agentId", "8001");
        refused("ringing", "x_agentId", "8001");
        refused("agentState", "x_agentId", "8001", "x_state", "idle");

        taken("held", "x_agentId", "8001", "x_time", "2026-11-26T09:59:00+08:00");
        taken("held", "x_agentId", "8001", "x_time", "2026-11-26T09:59:30+08:00");

        assertEquals(2, centre.all(Held.class).size());
    }

    @Test
    public void aTransferIsReachedOrFails() {
        taken("transferStarted", "x_transferTarget", "110", "x_transferKind", "conference", "x_seq", "1");
        taken("transferEnded", "x_transferTarget", "110", "cause", "busy", "queue", "centre", "x_seq", "2");
        taken("transferEnded", "x_transferTarget", "120", "x_seq", "3");
        refused("transferStarted", "x_seq", "4");
        refused("transferStarted", "x_transferTarget", "110", "x_transferKind", "teleport", "x_seq", "5");

        assertEquals(TransferKind.CONFERENCE, centre.one(TransferStarted.class).how());
        assertEquals(LegCause.BUSY, centre.one(TransferFailed.class).cause());
        assertTrue(centre.one(TransferFailed.class).backInQueue());
        assertEquals("120", centre.one(TransferCompleted.class).target());
    }

    @Test
    public void threeTalkAndOneLeaves() {
        taken("consultStarted", "x_agentId", "8001", "x_transferTarget", "110", "x_seq", "1");
        taken("conferenceJoined", "x_agentId", "8001", "x_transferTarget", "110", "x_seq", "2");
        taken("conferenceLeft", "x_agentId", "8001", "x_seq", "3");

        assertEquals("110", centre.one(ConsultStarted.class).target());
        assertEquals("c1/110", centre.one(ConferenceJoined.class).leg());
        assertEquals("c1/8001", centre.one(ConferenceLeft.class).leg());
    }

    @Test
    public void legsThatArePushedApartAreOneCall() {
        taken(push("newCall", "a").with("x_linkedId", "a"));
        taken(push("newCall", "b", "user", "8001").with("x_linkedId", "a"));
        taken(push("newCall", "c", "user", "8002").with("x_linkedId", "a"));
        taken(push("answer", "b", "user", "8001").with("x_linkedId", "a"));
        taken(push("hangup", "c", "cause", "answeredElsewhere").with("x_linkedId", "a"));

        assertEquals("a", centre.one(Offered.class).call());
        assertEquals(
                List.of("b", "c"),
                centre.all(Ringing.class).stream().map(Ringing::leg).toList());
        assertEquals("b", centre.one(Answered.class).leg());
        assertEquals("a", centre.one(Answered.class).call());
        assertEquals("c", centre.one(LegEnded.class).leg());
        assertEquals(LegCause.ANSWERED_ELSEWHERE, centre.one(LegEnded.class).cause());
        assertTrue("the call goes on", centre.all(CallEnded.class).isEmpty());
    }

    @Test
    public void aCallIsAbandonedAndRated() {
        taken("abandoned", "x_waitMs", "41000", "x_position", "2");
        taken("survey", "x_score", "4");
        refused("survey", "x_score", "6");

        assertEquals(
                Optional.of(Duration.ofSeconds(41)), centre.one(Abandoned.class).waited());
        assertEquals(4, centre.one(Surveyed.class).score());
    }

    @Test
    public void aSeatChanges() {
        JsonObject change = new JsonObject()
                .with("event", "agentState")
                .with("x_agentId", "8001")
                .with("x_seq", 7);
        taken(change.with("x_state", "wrapUp"));

        assertEquals(AgentState.WRAP_UP, centre.one(SeatChanged.class).state());
        assertEquals("8001", centre.one(SeatChanged.class).seat());
        assertEquals(422, stage.json(change.with("x_state", "asleep")).status());
    }

    @Test
    public void aCommandEndsByAPush() {
        taken(new JsonObject()
                .with("event", "commandEnded")
                .with("x_commandId", "k-1")
                .with("x_outcome", "timedOut")
                .with("x_why", "分机没有接听"));

        CommandEnded ended = centre.one(CommandEnded.class);
        assertEquals("k-1", ended.command());
        assertEquals(CommandOutcome.TIMED_OUT, ended.outcome());
        assertEquals("分机没有接听", ended.why());
    }

    @Test
    public void aCallRecordIsTakenAndCorrected() {
        JsonObject record = push("cdr", "c1", "cause", "normalClearing", "x_hotline", "tax12366", "x_agentId", "8001")
                .with("x_time", "2026-11-26T09:59:00+08:00")
                .with("x_waitMs", 3000)
                .with("x_talkMs", 60000);
        taken(record);
        taken(record.with("x_score", 5));

        List<RecordReceived> received = centre.all(RecordReceived.class);
        assertEquals("once, and the correction", 2, received.size());
        assertEquals("tax12366", received.get(0).hotline());
        CallRecord first = received.get(0).record();
        assertEquals("c1", first.callId());
        assertEquals(CallResult.ANSWERED, first.result());
        assertEquals(Stage.NOW.minusSeconds(60), first.endedAt());
        assertEquals(Optional.of(Stage.NOW.minusSeconds(120)), first.answeredAt());
        assertEquals(Stage.NOW.minusSeconds(123), first.startedAt());
        assertEquals(Optional.of(3), first.queueSeconds());
        assertEquals("12345", first.number());
        assertEquals(Optional.of(5), received.get(1).record().satisfaction());
    }

    @Test
    public void aCallRecordSaysHowTheCallEnded() {
        String[] causes = {"cancel", "busy", "noAnswer", "forwarded"};
        for (String cause : causes) {
            taken(push("cdr", cause, "cause", cause, "x_hotline", "tax12366"));
        }

        assertEquals(
                List.of(CallResult.ABANDONED, CallResult.BUSY, CallResult.NO_AGENT, CallResult.TRANSFERRED),
                centre.all(RecordReceived.class).stream()
                        .map(r -> r.record().result())
                        .toList());
    }

    @Test
    public void nothingOfACallRecordIsGuessed() {
        refused("cdr", "to", "12366");
        refused("cdr", "x_hotline", "tax12366", "from", "1380013ABCD");
        refused(
                "cdr",
                "x_hotline",
                "tax12366",
                "x_start",
                "2026-11-26T09:59:00+08:00",
                "x_end",
                "2026-11-26T09:58:00+08:00");
        refused("cdr", "x_hotline", "tax12366", "x_talkMs", "a minute");
        stage.set("hotline", "tax12366");
        taken("cdr");

        assertEquals("tax12366", centre.one(RecordReceived.class).hotline());
    }

    @Test
    public void aCallRecordOfTheOneNumberNeedsNoLine() {
        taken("cdr");

        RecordReceived received = centre.one(RecordReceived.class);
        assertEquals("", received.hotline());
        assertEquals("the same id as in the call's events", "c1", received.call());
    }
}
