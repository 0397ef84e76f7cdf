package org.yihaotong.telephony.ami;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.Attended;
import org.yihaotong.testkit.telephony.Lie;

/** Every command ends in what was seen to happen, also at a switch that lies. */
public class CommandsTest {

    private static final String QUEUE = "hotline12345";
    private static final String CITIZEN = "13800138000";
    private static final Target POLICE = new Target("110", "C-7", CITIZEN);

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
    private AmiSwitch house;
    private Asterisk provider;
    private Attended centre;

    @Before
    public void connect() {
        house = new AmiSwitch(clock);
        house.queue(QUEUE);
        house.queue("market");
        house.device("8001", 1);
        connect(Map.of());
    }

    private void connect(Map<String, Object> settings) {
        provider = Site.provider(house, clock, settings);
        centre = new Attended(provider);
        centre.await(CallEvent.Up.class, up -> true);
        perform(new CallCommand.SignIn("in", "8001", List.of(QUEUE)));
        assertEquals(CommandOutcome.DONE, outcome("in").outcome());
    }

    @After
    public void close() throws IOException {
        house.close();
        centre.close();
    }

    @Test
    public void whoSignsInIsAMemberAndWhoSignsOutIsNone() {
        perform(new CallCommand.SetState("break", "8001", AgentState.BREAK, "午餐"));
        assertEquals(CommandOutcome.DONE, outcome("break").outcome());
        assertEquals(List.of("PJSIP/8001*"), house.members(QUEUE));

        perform(new CallCommand.SignOut("out", "8001"));
        assertEquals(CommandOutcome.DONE, outcome("out").outcome());
        assertEquals(List.of(), house.members(QUEUE));
    }

    @Test
    public void aSeatWhoseDeviceIsInvalidIsNotSignedInThoughTheSwitchTakesIt() {
        perform(new CallCommand.SignIn("bad", "8999", List.of(QUEUE, "market")));

        CallEvent.CommandEnded end = outcome("bad");
        assertEquals(CommandOutcome.FAILED, end.outcome());
        assertTrue(end.why().contains("设备无效"));
        CallEvent.SeatChanged seat =
                centre.await(CallEvent.SeatChanged.class, e -> e.seat().equals("8999"));
        assertEquals(AgentState.UNREACHABLE, seat.state());
        perform(new CallCommand.SignOut("later", "8001"));
        outcome("later");
        assertEquals(List.of(), house.members(QUEUE));
        assertEquals(List.of(), house.members("market"));
    }

    @Test
    public void aRestartLosesWhoSignedInAndSigningInAgainBringsThemBack() {
        house.restart();
        centre.await(2, CallEvent.Up.class, up -> true);
        assertEquals(List.of(), house.members(QUEUE));

        perform(new CallCommand.SignIn("in-again", "8001", List.of(QUEUE)));
        assertEquals(CommandOutcome.DONE, outcome("in-again").outcome());
        assertEquals(List.of("PJSIP/8001"), house.members(QUEUE));
    }

    @Test
    public void aQueueThatThereIsNotIsSaidSo() {
        perform(new CallCommand.SignIn("nowhere", "8001", List.of("no-such")));

        assertEquals(CommandOutcome.FAILED, outcome("nowhere").outcome());
        assertTrue(outcome("nowhere").why().contains("没有这个队列"));
    }

    @Test
    public void aSuccessThatDoesNothingIsNoOutcome() {
        AmiCall call = talk();
        house.lie(Lie.SUCCESS_THAT_DOES_NOTHING);
        perform(new CallCommand.BlindTransfer("lie", "8001", call.id(), POLICE, QUEUE));
        perform(new CallCommand.Hangup("lie-2", "8001", call.id()));
        assertFalse(ended("lie") || ended("lie-2"));

        clock.advance(Duration.ofSeconds(11));
        assertEquals(CommandOutcome.TIMED_OUT, outcome("lie-2").outcome());
        assertFalse(ended("lie"));
        clock.advance(Duration.ofSeconds(11));
        clock.advance(Duration.ofSeconds(11));
        perform(new CallCommand.SetState("tick", "8001", AgentState.BUSY, ""));
        clock.advance(Duration.ofSeconds(118));
        assertEquals(CommandOutcome.TIMED_OUT, outcome("lie").outcome());
        assertTrue(centre.all(CallEvent.TransferStarted.class).isEmpty());
    }

    @Test
    public void aSilentActionIsOverInTime() {
        house.lie(Lie.SILENCE);
        perform(new CallCommand.SetState("silent", "8001", AgentState.BUSY, "培训"));
        clock.advance(Duration.ofSeconds(11));

        assertEquals(CommandOutcome.TIMED_OUT, outcome("silent").outcome());
    }

    @Test
    public void aCommandThatWasCutOffIsConcludedFromWhatTheSwitchShowsAfterwards() {
        AmiCall call = talk();
        house.lie(Lie.SUCCESS_THAT_DOES_NOTHING);
        perform(new CallCommand.Hangup("cut", "8001", call.id()));
        house.honest();
        house.restart();

        assertEquals(CommandOutcome.DONE, outcome("cut").outcome());
        assertEquals(
                1,
                centre.all(CallEvent.CommandEnded.class).stream()
                        .filter(e -> e.command().equals("cut"))
                        .count());
    }

    @Test
    public void whatTheAccountMayNotDoFailsInWords() {
        AmiCall call = talk();
        house.writes("agent", "reporting");
        perform(new CallCommand.Hangup("not-mine", "8001", call.id()));

        assertEquals(CommandOutcome.FAILED, outcome("not-mine").outcome());
        assertTrue(outcome("not-mine").why().contains("写权限"));
    }

    @Test
    public void aConsultedTargetIsToldTheCaseAndTheCitizensOwnNumberAndTakesTheCall() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("ask", "8001", call.id(), POLICE));
        CallEvent.ConsultStarted asks = centre.await(CallEvent.ConsultStarted.class, e -> true);
        assertEquals("110", asks.target());
        assertEquals("C-7", call.seatCarries().get("__HOTLINE_CASE"));
        assertEquals("432d37", call.seatCarries().get("__HOTLINE_UUI"));
        assertEquals(CITIZEN, call.seatCarries().get("__HOTLINE_CITIZEN"));
        assertEquals(
                Acceptance.Answer.REJECTED,
                provider.perform(new CallCommand.CompleteTransfer("early", "8001", call.id()))
                        .answer());

        call.thirdAnswers();
        assertEquals(CommandOutcome.DONE, outcome("ask").outcome());
        perform(new CallCommand.CompleteTransfer("give", "8001", call.id()));
        assertEquals(CommandOutcome.DONE, outcome("give").outcome());
        CallEvent.TransferCompleted done = centre.await(CallEvent.TransferCompleted.class, e -> true);
        assertEquals("110", done.target());
        assertEquals(
                LegCause.TRANSFERRED,
                centre.await(CallEvent.LegEnded.class, e -> true).cause());
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void aConsultedTargetThatIsBusyLeavesTheCitizenWithTheSeat() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("busy", "8001", call.id(), POLICE));
        centre.await(CallEvent.ConsultStarted.class, e -> true);
        call.thirdFails("BUSY", 17);

        assertEquals(CommandOutcome.FAILED, outcome("busy").outcome());
        assertEquals("对方忙。", outcome("busy").why());
        centre.await(CallEvent.Resumed.class, e -> true);
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    /** What the plan does after as many seconds as the rule book says. */
    @Test
    public void aConsultedSeatThatDoesNotAnswerInTimeLeavesTheCitizenWithTheAgent() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("away", "8001", call.id(), POLICE));
        centre.await(CallEvent.ConsultStarted.class, e -> true);
        call.thirdFails("NOANSWER", 19);

        assertEquals(CommandOutcome.FAILED, outcome("away").outcome());
        assertEquals("对方无人接听。", outcome("away").why());
        centre.await(CallEvent.Resumed.class, e -> e.call().equals(call.id()));
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void aConsultationIsCancelledWhenSeatAndCitizenAreTogetherAgain() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("ask", "8001", call.id(), POLICE));
        centre.await(CallEvent.ConsultStarted.class, e -> true);
        call.thirdAnswers();
        outcome("ask");
        perform(new CallCommand.CancelConsult("no", "8001", call.id()));

        assertEquals(CommandOutcome.DONE, outcome("no").outcome());
        centre.await(CallEvent.Resumed.class, e -> true);
    }

    @Test
    public void whoWasConsultedIsTakenInAndTheSeatLeavesTheOthersToEachOther() {
        AmiCall call = consult();
        perform(new CallCommand.Conference("three", "8001", call.id(), Target.NOBODY, true));

        assertEquals(CommandOutcome.DONE, outcome("three").outcome());
        assertEquals(
                "110", centre.await(CallEvent.ConferenceJoined.class, e -> true).target());
        assertEquals(
                TransferKind.CONFERENCE,
                centre.await(CallEvent.TransferStarted.class, e -> true).how());
        centre.await(CallEvent.TransferCompleted.class, e -> e.target().equals("110"));
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
        assertFalse(house.asked().contains("Originate"));
        call.citizenHangsUp();
        assertEquals(1, centre.await(1, CallEvent.CallEnded.class, e -> true).size());
    }

    @Test
    public void whoeverOfThreeLeavesTheOthersTalkOn() {
        AmiCall call = consult();
        perform(new CallCommand.Conference("three", "8001", call.id(), POLICE, false));
        assertEquals(CommandOutcome.DONE, outcome("three").outcome());
        String third = centre.await(CallEvent.ConferenceJoined.class, e -> true).leg();
        call.thirdHangsUp();

        centre.await(CallEvent.ConferenceLeft.class, e -> e.leg().equals(third));
        perform(new CallCommand.Consult("again", "8001", call.id(), POLICE));
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
        assertTrue(centre.all(CallEvent.TransferStarted.class).isEmpty());
    }

    @Test
    public void aThreeWayCallThatDoesNotComeAboutDropsNobody() {
        AmiCall call = consult();
        house.lie(Lie.SUCCESS_THAT_DOES_NOTHING);
        perform(new CallCommand.Conference("three", "8001", call.id(), POLICE, true));
        house.awaitAsked("PlayDTMF");
        call.thirdHangsUp();

        assertEquals(CommandOutcome.FAILED, outcome("three").outcome());
        assertTrue(outcome("three").why().contains("市民回到您这里"));
        centre.await(CallEvent.Resumed.class, e -> true);
        assertFalse(house.asked().contains("Hangup"));
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void nobodyIsTakenInBeforeAnswering() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("ask", "8001", call.id(), POLICE));
        centre.await(CallEvent.ConsultStarted.class, e -> true);
        Acceptance said = provider.perform(new CallCommand.Conference("early", "8001", call.id(), POLICE, true));

        assertEquals(Acceptance.Answer.REJECTED, said.answer());
        assertTrue(said.why().contains("还没有接听"));
    }

    @Test
    public void aConsultedPartyThatHangsUpLeavesTheSeatTalkingAndFreeToAskAnother() {
        AmiCall call = consult();
        call.thirdHangsUp();

        centre.await(CallEvent.Resumed.class, e -> e.call().equals(call.id()));
        assertEquals(
                Acceptance.Answer.REJECTED,
                provider.perform(new CallCommand.CancelConsult("none", "8001", call.id()))
                        .answer());
        perform(new CallCommand.Conference("other", "8001", call.id(), POLICE, false));
    }

    @Test
    public void inAThreeWayCallTheSeatLeavesOnceTheTargetHasAnsweredAndTheCallGoesOn() {
        AmiCall call = talk();
        perform(new CallCommand.Conference("three", "8001", call.id(), POLICE, true));
        house.awaitAsked("Originate");
        assertEquals(CITIZEN, call.thirdIsTold().get("__HOTLINE_CITIZEN"));
        assertEquals("C-7", call.thirdIsTold().get("__HOTLINE_CASE"));
        assertFalse(ended("three"));

        call.thirdAnswers();
        assertEquals(CommandOutcome.DONE, outcome("three").outcome());
        CallEvent.ConferenceJoined joined = centre.await(CallEvent.ConferenceJoined.class, e -> true);
        assertEquals(call.id(), joined.call());
        assertEquals("110", joined.target());
        assertEquals(
                TransferKind.CONFERENCE,
                centre.await(CallEvent.TransferStarted.class, e -> true).how());
        centre.await(CallEvent.TransferCompleted.class, e -> e.target().equals("110"));
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
        call.citizenHangsUp();
        centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call.id()));
    }

    @Test
    public void aThirdPartyThatIsBusyLeavesCitizenAndSeatTogether() {
        AmiCall call = talk();
        perform(new CallCommand.Conference("three", "8001", call.id(), POLICE, true));
        house.awaitAsked("Originate");
        call.thirdFails("BUSY", 17);

        assertEquals(CommandOutcome.FAILED, outcome("three").outcome());
        assertEquals("对方忙。", outcome("three").why());
        assertTrue(centre.all(CallEvent.LegEnded.class).stream().noneMatch(e -> e.cause() == LegCause.TRANSFERRED));
    }

    @Test
    public void aBlindTransferIsDoneWhenTheTargetAnswers() {
        AmiCall call = talk();
        perform(new CallCommand.BlindTransfer("blind", "8001", call.id(), POLICE, QUEUE));
        CallEvent.TransferStarted started = centre.await(CallEvent.TransferStarted.class, e -> true);
        assertEquals(TransferKind.BLIND, started.how());
        assertEquals(QUEUE, call.carries().get("__HOTLINE_FALLBACK"));
        assertEquals("C-7", call.carries().get("__HOTLINE_CASE"));
        assertFalse(ended("blind"));

        call.thirdAnswers();
        assertEquals(CommandOutcome.DONE, outcome("blind").outcome());
        centre.await(CallEvent.TransferCompleted.class, e -> e.target().equals("110"));
    }

    @Test
    public void aBlindTransferToABusyTargetBringsTheCitizenBackToTheQueue() {
        AmiCall call = talk();
        perform(new CallCommand.BlindTransfer("blind", "8001", call.id(), POLICE, QUEUE));
        centre.await(CallEvent.TransferStarted.class, e -> true);
        call.thirdFails("BUSY", 17);

        CallEvent.TransferFailed failed = centre.await(CallEvent.TransferFailed.class, e -> true);
        assertEquals(LegCause.BUSY, failed.cause());
        assertTrue(failed.backInQueue());
        assertEquals("对方忙。市民已回到队列最前面。", outcome("blind").why());
        centre.await(2, CallEvent.Queued.class, e -> true);
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void aBlindTransferThatNobodyAnswersInTimeBringsTheCitizenBackToTheQueue() {
        AmiCall call = talk();
        perform(new CallCommand.BlindTransfer("blind", "8001", call.id(), POLICE, QUEUE));
        centre.await(CallEvent.TransferStarted.class, e -> true);
        call.thirdFails("NOANSWER", 19);

        CallEvent.TransferFailed failed = centre.await(CallEvent.TransferFailed.class, e -> true);
        assertEquals(LegCause.NO_ANSWER, failed.cause());
        assertTrue(failed.backInQueue());
        assertEquals("对方无人接听。市民已回到队列最前面。", outcome("blind").why());
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void withoutAFallbackTheCitizenIsLostAndThatIsSaid() {
        AmiCall call = talk();
        perform(new CallCommand.BlindTransfer("blind", "8001", call.id(), POLICE, ""));
        centre.await(CallEvent.TransferStarted.class, e -> true);
        call.thirdFails("BUSY", 17);

        assertFalse(centre.await(CallEvent.TransferFailed.class, e -> true).backInQueue());
        assertTrue(outcome("blind").why().contains("请尽快回拨"));
    }

    @Test
    public void theCitizenIsAskedForAScoreAndTheSeatIsFree() {
        AmiCall call = talk();
        perform(new CallCommand.ToSurvey("ask", "8001", call.id()));
        assertEquals(CommandOutcome.DONE, outcome("ask").outcome());

        call.scores(5);
        assertEquals(5, centre.await(CallEvent.Surveyed.class, e -> true).score());
        centre.await(CallEvent.CallEnded.class, e -> true);
    }

    @Test
    public void aSeatCallsANumberAndTheCallIsItsOwn() {
        perform(new CallCommand.Dial("dial", "8001", "13900139000", "C-8"));
        house.awaitAsked("Originate");
        house.placed().seatAnswers();
        assertEquals(CommandOutcome.DONE, outcome("dial").outcome());
        house.placed().thirdAnswers();

        CallEvent.Answered answered = centre.await(CallEvent.Answered.class, e -> true);
        CallEvent.Offered offered = centre.await(CallEvent.Offered.class, e -> true);
        assertEquals("C-8", offered.caseId().orElseThrow());
        assertEquals("13900139000", offered.dialled());
        assertEquals("8001", offered.caller());
        assertEquals("8001", answered.seat());
    }

    @Test
    public void aSeatThatDoesNotTakeUpItsOwnTelephoneHasNotCalled() {
        perform(new CallCommand.Dial("dial", "8001", "13900139000", ""));
        house.awaitAsked("Originate");
        house.placed().seatIsAway();

        assertEquals(CommandOutcome.FAILED, outcome("dial").outcome());
        assertEquals("座席话机：对方无人接听。", outcome("dial").why());
    }

    @Test
    public void whatIsNoWordNeverReachesTheSwitch() {
        AmiCall call = talk();
        int before = house.asked().size();
        List<CallCommand> bad = List.of(
                new CallCommand.Dial("b1", "8001", "110\r\nAction: Command", ""),
                new CallCommand.Dial("b2", "8001&PJSIP/8002", "110", ""),
                new CallCommand.Consult("b3", "8001", call.id(), new Target("110", "C,SHELL(x)=1", "")),
                new CallCommand.Consult("b4", "8001", call.id(), new Target("abc", "", "")),
                new CallCommand.BlindTransfer("b5", "8001", call.id(), POLICE, "q\nX: y"),
                new CallCommand.SignIn("b6", "8001", List.of("q,w")),
                new CallCommand.Hangup("b7", "8002", call.id()),
                new CallCommand.Hold("b8", "8001", call.id()));
        for (CallCommand one : bad) {
            Acceptance said = provider.perform(one);
            assertEquals(one.id(), Acceptance.Answer.REJECTED, said.answer());
            assertFalse(said.why().isBlank());
        }

        assertEquals(before, house.asked().size());
    }

    @Test
    public void telephonesWithRemoteControlAnswerAndHoldAtTheDesk() throws IOException {
        close();
        house = new AmiSwitch(clock);
        house.queue(QUEUE);
        house.device("8001", 1);
        house.writes("call", "agent", "originate", "reporting", "system");
        connect(Map.of("remoteControl", true));
        AmiCall call = house.offer(CITIZEN, "12345", QUEUE);
        centre.await(CallEvent.Ringing.class, e -> true);

        perform(new CallCommand.Answer("take", "8001", call.id()));
        assertEquals(CommandOutcome.DONE, outcome("take").outcome());
        perform(new CallCommand.Hold("hold", "8001", call.id()));
        assertEquals(CommandOutcome.DONE, outcome("hold").outcome());
        centre.await(CallEvent.Held.class, e -> true);
        perform(new CallCommand.Resume("back", "8001", call.id()));
        assertEquals(CommandOutcome.DONE, outcome("back").outcome());
        centre.await(CallEvent.Resumed.class, e -> true);
    }

    /** Seat and 110 talk, the citizen waits. */
    private AmiCall consult() {
        AmiCall call = talk();
        perform(new CallCommand.Consult("ask", "8001", call.id(), POLICE));
        centre.await(CallEvent.ConsultStarted.class, e -> true);
        call.thirdAnswers();
        assertEquals(CommandOutcome.DONE, outcome("ask").outcome());
        return call;
    }

    private AmiCall talk() {
        AmiCall call = house.offer(CITIZEN, "12345", QUEUE);
        centre.await(CallEvent.Ringing.class, e -> true);
        call.answers("8001");
        centre.await(CallEvent.Answered.class, e -> true);
        return call;
    }

    private void perform(CallCommand command) {
        assertEquals(Acceptance.ACCEPTED, provider.perform(command));
    }

    private CallEvent.CommandEnded outcome(String command) {
        return centre.await(CallEvent.CommandEnded.class, e -> e.command().equals(command));
    }

    private boolean ended(String command) {
        return centre.all(CallEvent.CommandEnded.class).stream()
                .anyMatch(e -> e.command().equals(command));
    }
}
