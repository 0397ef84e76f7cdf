package org.yihaotong.engine.telephony;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallDesk.Verb;
import org.yihaotong.api.callcentre.CallDesk.Wish;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SeatView;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveSeat;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Urgency;

/** Agents, remote seats and their switch. */
public final class AtThePhoneTest {

    private static final String CALL = "made/c1";

    private final Phone phone = new Phone();
    private final MadeSwitch made = new MadeSwitch();

    @After
    public void end() {
        phone.close();
    }

    private void plugged(Actor... at) {
        phone.plug(made);
        await().until(() -> phone.seatDesk.switches(Phone.LEADER).get(0).up());
        int seat = 8001;
        for (Actor actor : at) {
            phone.seatDesk.signIn(actor, String.valueOf(seat++), Optional.empty());
            phone.seatDesk.choose(actor, AgentState.IDLE, "");
        }
    }

    private static Telling ringing() {
        return new Telling("c1")
                .offered("13800138000")
                .after(10)
                .queued()
                .after(500)
                .ringing("8001");
    }

    private static Telling talking() {
        return ringing().after(2_000).answered("8001");
    }

    private void says(Telling telling) {
        made.says(telling.events());
        int all = telling.events().size();
        await().until(() -> phone.calls
                        .events(Set.of(CALL), 100)
                        .getOrDefault(CALL, List.of())
                        .size()
                == all);
    }

    private SeatView seat(Actor actor) {
        return phone.seatDesk.own(actor).orElseThrow();
    }

    private <T extends CallCommand> T told(Class<T> kind, Predicate<T> which) {
        await().until(() -> made.commands().stream().anyMatch(c -> kind.isInstance(c) && which.test(kind.cast(c))));
        return made.commands().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private SentCommand wish(Actor actor, String id, Verb verb, String target) {
        return phone.callDesk.perform(
                actor, new Wish(id, verb, Optional.of(CALL), Optional.of(target).filter(t -> !t.isEmpty())));
    }

    private static String code(Runnable deed) {
        return assertThrows(RefusedException.class, deed::run).code();
    }

    @Test
    public void whoSignsInIsSignedOnAtTheSwitchAndTakesCallsWhenReady() {
        plugged(Phone.AGENT);
        assertEquals(
                List.of("hotline12345"),
                told(CallCommand.SignIn.class, c -> c.seat().equals("8001")).queues());
        told(CallCommand.SetState.class, c -> c.state() == AgentState.IDLE);
        assertEquals(AgentState.IDLE, seat(Phone.AGENT).state());
        phone.seatDesk.signOut(Phone.AGENT);
        told(CallCommand.SignOut.class, c -> c.seat().equals("8001"));
        assertTrue(phone.seatDesk.own(Phone.AGENT).isEmpty());
    }

    @Test
    public void aRemoteSeatTakesItsOwnLinesCallsAndSeesOnlyItsOwnBoard() {
        plugged(Phone.AGENT, Phone.EXPERT);
        assertEquals(
                List.of("qdual"),
                told(CallCommand.SignIn.class, c -> c.seat().equals("8002")).queues());
        assertEquals(1, phone.seatDesk.board(Phone.EXPERT).size());
        assertEquals(2, phone.seatDesk.board(Phone.LEADER).size());
        assertEquals(1, phone.seatDesk.presence(Phone.AGENT).get(0).idle());
    }

    @Test
    public void oneDeviceBelongsToOnePerson() {
        plugged(Phone.AGENT);
        assertEquals("seat-taken", code(() -> phone.seatDesk.signIn(Phone.OTHER, "8001", Optional.empty())));
        assertThrows(InvalidInputException.class, () -> phone.seatDesk.signIn(Phone.OTHER, "80;01", Optional.empty()));
        assertEquals("role", code(() -> phone.seatDesk.signIn(Phone.AUDITOR, "8009", Optional.empty())));
    }

    @Test
    public void aCallRingsOnlyAtTheRingingSeatAndIsThereAgainAfterAReload() {
        plugged(Phone.AGENT, Phone.OTHER);
        says(ringing());
        assertEquals(
                List.of(CALL),
                phone.callDesk.mine(Phone.AGENT).stream().map(Call::id).toList());
        assertEquals("13800138000", phone.callDesk.mine(Phone.AGENT).get(0).caller());
        assertTrue(phone.callDesk.mine(Phone.OTHER).isEmpty());
        assertEquals(AgentState.RINGING, seat(Phone.AGENT).state());
        assertEquals(AgentState.IDLE, seat(Phone.OTHER).state());
        assertTrue(phone.news.stream()
                .anyMatch(n -> n.call().equals(CALL) && n.agents().equals(Set.of("agent1"))));
    }

    @Test
    public void othersSeeTheCallersNumberMaskedAndRemoteSeatsOnlyTheirOwnCalls() {
        plugged(Phone.AGENT, Phone.EXPERT);
        says(talking());
        assertEquals("138****8000", phone.callDesk.call(Phone.AUDITOR, CALL).caller());
        assertEquals("13800138000", phone.callDesk.call(Phone.LEADER, CALL).caller());
        assertThrows(NotFoundException.class, () -> phone.callDesk.call(Phone.EXPERT, CALL));
        assertFalse(phone.callDesk.call(Phone.LEADER, CALL).toString().contains("138"));
    }

    @Test
    public void aCommandIsWrittenSentOnceAndEndsByWhatWasSeen() {
        plugged(Phone.AGENT);
        says(talking());
        assertEquals(
                CommandState.SENT,
                wish(Phone.AGENT, "w1", Verb.CONSULT, "12315").state());
        assertEquals(
                CommandState.SENT,
                wish(Phone.AGENT, "w1", Verb.CONSULT, "12315").state());
        CallCommand.Consult consult = told(CallCommand.Consult.class, c -> true);
        assertEquals("13800138000", consult.target().citizen());
        assertEquals(
                phone.callDesk.call(Phone.AGENT, CALL).caseId(),
                consult.target().caseId());
        assertEquals(
                1,
                made.commands().stream()
                        .filter(CallCommand.Consult.class::isInstance)
                        .count());
        made.ends("w1", CommandOutcome.FAILED);
        made.ends("w1", CommandOutcome.DONE);
        await().until(() -> phone.callDesk.command(Phone.AGENT, "w1").state() == CommandState.FAILED);
        made.says(new CallEvent.QueueStood(Stamp.seen("later", Telling.START), "q12345", 3));
        await().until(() ->
                phone.seatDesk.switches(Phone.LEADER).get(0).waiting().equals(Optional.of(3)));
        assertEquals(
                "the first word counts",
                CommandState.FAILED,
                phone.callDesk.command(Phone.AGENT, "w1").state());
    }

    @Test
    public void whoAsksAThirdPartyTalksAgainWhenThatIsOverOrTakesItInWithoutNamingIt() {
        plugged(Phone.AGENT);
        Telling asking = talking().after(100).consulting("8001", "110");
        says(asking);
        assertEquals(AgentState.CONSULTING, seat(Phone.AGENT).state());
        wish(Phone.AGENT, "w1", Verb.CONFERENCE_AND_LEAVE, "");
        CallCommand.Conference conference = told(CallCommand.Conference.class, c -> c.leaveWhenAnswered());
        assertEquals(CallCommand.Target.NOBODY, conference.target());
        assertThrows(InvalidInputException.class, () -> wish(Phone.AGENT, "w2", Verb.CONSULT, ""));

        says(asking.after(900).resumed("8001"));
        assertEquals(AgentState.TALKING, seat(Phone.AGENT).state());
    }

    @Test
    public void aSuccessThatDoesNothingIsTimedOut() {
        plugged(Phone.AGENT);
        says(talking());
        wish(Phone.AGENT, "w1", Verb.BLIND_TRANSFER, "110");
        phone.pass(Duration.ofSeconds(76));
        await().until(() -> phone.callDesk.command(Phone.AGENT, "w1").state() == CommandState.TIMED_OUT);
        assertEquals(CallStage.TALKING, phone.callDesk.call(Phone.AGENT, CALL).stage());
        made.ends("w1", CommandOutcome.DONE);
        assertEquals(
                CommandState.TIMED_OUT,
                wish(Phone.AGENT, "w1", Verb.BLIND_TRANSFER, "110").state());
    }

    @Test
    public void whoMayRingLongIsWaitedForAsLong() {
        plugged(Phone.AGENT);
        says(talking());
        SentCommand usual = wish(Phone.AGENT, "w1", Verb.CONSULT, "12315");
        phone.comeBackAfter(120);
        phone.pass(Duration.ofSeconds(4));
        SentCommand patient = wish(Phone.AGENT, "w2", Verb.CONSULT, "12369");

        assertEquals(Duration.ofSeconds(75), Duration.between(usual.sentAt(), usual.dueAt()));
        assertEquals(Duration.ofSeconds(135), Duration.between(patient.sentAt(), patient.dueAt()));
    }

    @Test
    public void whatTheSwitchRejectsOrCannotDoIsSaidAtOnce() {
        made.cannot(Capability.HOLD);
        plugged(Phone.AGENT);
        says(talking());
        made.answers(Acceptance.rejected("分机忙"));
        SentCommand rejected = wish(Phone.AGENT, "w1", Verb.CONSULT, "12315");
        assertEquals(CommandState.REJECTED, rejected.state());
        assertEquals("分机忙", rejected.why());
        assertEquals("switch-cannot", code(() -> wish(Phone.AGENT, "w2", Verb.HOLD, "")));
        made.answers(Acceptance.unknown("没有应答"));
        assertEquals(
                CommandState.SENT,
                wish(Phone.AGENT, "w3", Verb.CONSULT, "12315").state());
    }

    @Test
    public void onlyWhoIsInTheCallMayActOnItAndNumbersAreDigits() {
        plugged(Phone.AGENT, Phone.OTHER);
        says(talking());
        assertEquals("not-your-call", code(() -> wish(Phone.OTHER, "w1", Verb.HANGUP, "")));
        assertEquals("not-signed-in", code(() -> wish(Phone.LEADER, "w2", Verb.HANGUP, "")));
        assertThrows(
                InvalidInputException.class, () -> wish(Phone.AGENT, "w3", Verb.CONSULT, "110\r\nAction: Originate"));
        assertThrows(InvalidInputException.class, () -> wish(Phone.AGENT, "w4", Verb.HANGUP, "110"));
        wish(Phone.AGENT, "w5", Verb.HANGUP, "");
        assertThrows(NotFoundException.class, () -> phone.callDesk.command(Phone.OTHER, "w5"));
    }

    @Test
    public void afterACallTheSeatWritesForAWhileAndThenTakesCallsAgain() {
        plugged(Phone.AGENT);
        says(talking()
                .after(30_000)
                .legEnded("8001", org.yihaotong.api.telephony.LegCause.NORMAL)
                .ended());
        await().until(() -> seat(Phone.AGENT).state() == AgentState.WRAP_UP);
        told(CallCommand.SetState.class, c -> c.state() == AgentState.WRAP_UP);
        phone.pass(Duration.ofSeconds(31));
        await().until(() -> seat(Phone.AGENT).state() == AgentState.IDLE);
        await().until(() -> made.commands().stream()
                        .filter(c -> c instanceof CallCommand.SetState s && s.state() == AgentState.IDLE)
                        .count()
                == 2);
    }

    @Test
    public void aSwitchThatComesBackIsToldItsSeatsAndWhatNobodyHeardIsConcluded() {
        plugged(Phone.AGENT);
        says(talking());
        phone.pass(Duration.ofMinutes(1));
        made.goesAway(new SwitchSnapshot(
                Telling.START.plusSeconds(300),
                List.of(),
                List.of(new LiveSeat("8001", AgentState.UNREACHABLE, "话机未注册"))));
        await().until(() -> !phone.seatDesk.switches(Phone.LEADER).get(0).up());
        assertEquals("switch-away", code(() -> wish(Phone.AGENT, "w1", Verb.HANGUP, "")));
        phone.pass(Duration.ofMinutes(4));
        made.comesBack();
        await().until(() -> phone.callDesk.call(Phone.LEADER, CALL).isOver());
        assertTrue(phone.callDesk.call(Phone.LEADER, CALL).inferred());
        await().until(() -> made.commands().stream()
                        .filter(CallCommand.SignIn.class::isInstance)
                        .count()
                == 2);
        assertEquals(AgentState.UNREACHABLE, seat(Phone.AGENT).state());
        assertEquals(
                1,
                phone.calls
                        .gaps(Telling.START, Telling.START.plusSeconds(3_600))
                        .size());
    }

    @Test
    public void aSwitchThatCannotSayWhatGoesOnEndsNobodysCallByComingBack() {
        made.cannot(Capability.SNAPSHOT);
        plugged(Phone.AGENT);
        says(talking());
        made.goesAway(new SwitchSnapshot(Telling.START.plusSeconds(300), List.of(), List.of()));
        await().until(() -> !phone.seatDesk.switches(Phone.LEADER).get(0).up());
        made.comesBack();
        await().until(() -> phone.seatDesk.switches(Phone.LEADER).get(0).up());
        assertFalse(phone.callDesk.call(Phone.LEADER, CALL).isOver());
    }

    @Test
    public void withoutASwitchAPersonWorksByHand() {
        SeatView seat = phone.seatDesk.signIn(Phone.AGENT, "", Optional.empty());
        assertEquals("", seat.session().provider());
        assertEquals(AgentState.BUSY, seat.state());
        assertEquals(
                AgentState.IDLE,
                phone.seatDesk.choose(Phone.AGENT, AgentState.IDLE, "").state());
        assertEquals("not-signed-in", code(() -> wish(Phone.AGENT, "w1", Verb.HANGUP, "")));
    }

    @Test
    public void whoeverSatAtATelephoneBeforeThereWasASwitchSitsAtTheFirstThatComes() {
        phone.seatDesk.signIn(Phone.AGENT, "8001", Optional.empty());
        phone.seatDesk.signIn(Phone.OTHER, "", Optional.empty());

        phone.plug(made);

        await().until(() -> provider(Phone.AGENT).equals("made"));
        await().until(() -> made.commands().stream()
                .anyMatch(c ->
                        c instanceof CallCommand.SignIn signIn && signIn.seat().equals("8001")));
        assertEquals("", provider(Phone.OTHER));
    }

    @Test
    public void aSwitchThatNobodyHasConfiguredIsNotTakenUnlessItIsNamedAndOneThatIsNotThereIsRefused() {
        made.isNotConfigured();
        phone.plug(made);
        await().until(() -> !phone.seatDesk.switches(Phone.LEADER).get(0).configured());

        SeatView byHand = phone.seatDesk.signIn(Phone.AGENT, "8001", Optional.empty());
        SeatView named = phone.seatDesk.signIn(Phone.OTHER, "8001", Optional.of("made"));

        assertEquals("", byHand.session().provider());
        assertEquals("made", named.session().provider());
        assertThrows(
                InvalidInputException.class,
                () -> phone.seatDesk.signIn(Phone.AGENT, "8001", Optional.of("elsewhere")));
    }

    private String provider(Actor actor) {
        return phone.seatDesk.own(actor).orElseThrow().session().provider();
    }

    @Test
    public void aReasonIsChosenFromTheRulesAndAStateFromThosePeopleChoose() {
        plugged(Phone.AGENT);
        assertThrows(InvalidInputException.class, () -> phone.seatDesk.choose(Phone.AGENT, AgentState.BUSY, "想休息"));
        assertThrows(InvalidInputException.class, () -> phone.seatDesk.choose(Phone.AGENT, AgentState.TALKING, ""));
        SeatView resting = phone.seatDesk.choose(Phone.AGENT, AgentState.BREAK, "用餐");
        assertEquals(
                Optional.of(Telling.START.plus(Duration.ofMinutes(15))),
                resting.session().until());
    }

    @Test
    public void earlierTicketsOfTheCallerComeByTheWholeNumberAndTheCallIsLaidBesideItsTicket() {
        plugged(Phone.AGENT);
        says(talking());
        String own = accept("13800138000", "key-00000001");
        accept("13900138000", "key-00000002");
        assertEquals(
                List.of(own),
                phone.callDesk.earlier(Phone.AGENT, CALL).stream()
                        .map(t -> t.number())
                        .toList());
        phone.callDesk.link(Phone.AGENT, CALL, own);
        phone.callDesk.link(Phone.AGENT, CALL, own);
        assertEquals(List.of(own), phone.callDesk.tickets(Phone.AGENT, CALL));
        assertEquals(
                "138****8000",
                phone.callDesk.ofTicket(Phone.AUDITOR, own).get(0).caller());
        assertEquals("not-your-call", code(() -> phone.callDesk.link(Phone.OTHER, CALL, own)));
    }

    @Test
    public void oneTelephoneIsOneNumberHoweverTrunksAndPeopleWriteIt() {
        String own = accept("0359-2123456", "key-00000001");
        accept("0351-2123456", "key-00000002");
        plugged(Phone.AGENT);
        says(new Telling("c1").offered("+863592123456").ringing("8001"));
        assertEquals("03592123456", phone.callDesk.call(Phone.AGENT, CALL).caller());
        assertEquals(
                List.of(own),
                phone.callDesk.earlier(Phone.AGENT, CALL).stream()
                        .map(t -> t.number())
                        .toList());
    }

    private String accept(String number, String key) {
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "暖气不热", "家里暖气不热。", new Caller("", number));
        return phone.tickets.accept(Phone.AGENT, appeal, key).number();
    }

    @Test
    public void whomASeatCalledIsMaskedLikeWhoeverCalls() {
        plugged(Phone.AGENT);
        made.says(List.of(new CallEvent.Offered(
                Stamp.seen("out", Telling.START),
                "c1",
                CallDirection.OUT,
                "8001",
                "13800138000",
                Optional.empty(),
                Optional.empty())));
        await().until(() -> phone.calls.call(CALL).isPresent());
        assertEquals("138****8000", phone.callDesk.call(Phone.AUDITOR, CALL).dialled());
        assertEquals("8001", phone.callDesk.call(Phone.AUDITOR, CALL).caller());
        assertEquals("13800138000", phone.callDesk.call(Phone.LEADER, CALL).dialled());
    }
}
