package org.yihaotong.testkit.telephony;

import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyProvider;

/** What every provider of telephony has to prove against a switch; test classes inherit this one. */
public abstract class TelephonyContract {

    protected static final String SEAT = "8001";
    private static final String CITIZEN = "13800138000";
    private static final int LONGEST_STAMP = 120;
    private static final int LONGEST_CALL = 100;

    protected SwitchStage stage;
    protected Attended centre;

    /** The switch, with queue {@code hotline12345} and seat 8001 that can be rung. */
    protected abstract SwitchStage stage() throws Exception;

    @Before
    public final void raise() throws Exception {
        stage = stage();
        centre = new Attended(stage.provider());
        centre.await(CallEvent.Up.class, up -> true);
    }

    @After
    public final void strike() throws Exception {
        stage.close();
        centre.close();
    }

    @Test
    public void theFirstThingThatIsToldIsThatSwitchAndProviderAreOne() {
        assertTrue(centre.events().get(0) instanceof CallEvent.Up);
        assertFalse(provider().card().vendor().isBlank());
    }

    @Test
    public void aCallIsToldFromItsOfferToItsEnd() {
        String call = talk();
        stage.finish(call);
        CallEvent.CallEnded end =
                centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));

        CallEvent.Offered offer =
                centre.await(CallEvent.Offered.class, e -> e.call().equals(call));
        CallEvent.Answered answer =
                centre.await(CallEvent.Answered.class, e -> e.call().equals(call));
        assertEquals(CITIZEN, offer.caller());
        assertEquals(SEAT, answer.seat());
        assertFalse(answer.stamp().at().isBefore(offer.stamp().at()));
        assertFalse(end.stamp().at().isBefore(answer.stamp().at()));
        assertFalse(answer.waited().filter(waited -> waited.isNegative()).isPresent());
        assertTrue(call.length() <= LONGEST_CALL);
    }

    @Test
    public void everyCallEndsOnceAndNoStampMeansTwoThings() {
        for (int i = 0; i < 3; i++) {
            String call = talk();
            stage.finish(call);
            centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));
        }

        List<String> stamps = centre.events().stream().map(e -> e.stamp().id()).toList();
        Set<CallEvent> told = centre.events().stream().collect(toSet());
        assertEquals(3, centre.all(CallEvent.CallEnded.class).size());
        assertEquals(told.size(), stamps.stream().distinct().count());
        assertTrue(stamps.stream().allMatch(stamp -> !stamp.isEmpty() && stamp.length() <= LONGEST_STAMP));
    }

    @Test
    public void whatItCannotDoOrKnowsNothingOfItRejectsAtOnce() {
        Acceptance said = provider().perform(new CallCommand.Answer("c-answer", SEAT, "none"));

        assertEquals(Acceptance.Answer.REJECTED, said.answer());
        assertFalse(said.why().isBlank());
    }

    @Test
    public void whatItSaysItCanDoIsCarriedOutOnceAndWhatItCannotNever() {
        boolean able = can(Capability.SIGN_IN) && can(Capability.STATE);
        CallCommand signIn = new CallCommand.SignIn("c-1", SEAT, List.of("hotline12345"));

        Acceptance first = provider().perform(signIn);
        Acceptance again = provider().perform(signIn);
        provider().perform(new CallCommand.SetState("c-2", SEAT, AgentState.BREAK, "午餐"));
        provider().perform(signIn);
        provider().perform(new CallCommand.SetState("c-3", SEAT, AgentState.IDLE, ""));
        if (able) {
            centre.await(3, CallEvent.CommandEnded.class, e -> true);
        }
        stage.finish(talk());

        assertEquals(first, again);
        assertEquals(able, first.answer() != Acceptance.Answer.REJECTED);
        assertEquals(able ? List.of("c-1", "c-2", "c-3") : List.of(), ended());
    }

    @Test
    public void afterABreakACallThatGoesOnIsNotTakenForOverAndEndsOnce() {
        String call = talk();

        stage.breakOff();
        if (can(Capability.SNAPSHOT)) {
            SwitchSnapshot seen =
                    centre.await(2, CallEvent.Up.class, up -> true).get(1).snapshot();
            assertEquals(
                    List.of(call),
                    seen.calls().stream().map(one -> one.offered().call()).toList());
            assertEquals(SEAT, seen.calls().get(0).talking().get(0).seat());
        }
        assertEquals(List.of(), centre.all(CallEvent.CallEnded.class));
        stage.finish(call);

        centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));
        assertEquals(1, centre.all(CallEvent.CallEnded.class).size());
    }

    @Test
    public void whateverComesTheNextCallIsHeard() {
        stage.babble();
        String call = talk();
        stage.finish(call);

        centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));
    }

    @Test
    public void whoAttendsIsLetGoSoon() {
        assertTrue(centre.ends());
    }

    protected final TelephonyProvider provider() {
        return stage.provider();
    }

    protected final boolean can(Capability wanted) {
        return provider().card().capabilities().contains(wanted);
    }

    private List<String> ended() {
        return centre.all(CallEvent.CommandEnded.class).stream()
                .map(CallEvent.CommandEnded::command)
                .sorted()
                .toList();
    }

    /** A citizen talks with seat 8001. */
    protected final String talk() {
        String call = stage.offer(CITIZEN);
        centre.await(
                CallEvent.Ringing.class, e -> e.call().equals(call) && e.seat().equals(SEAT));
        stage.answer(call);
        centre.await(CallEvent.Answered.class, e -> e.call().equals(call));
        return call;
    }
}
