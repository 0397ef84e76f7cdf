package org.yihaotong.engine.telephony;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.SeatDesk.SwitchStanding;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveCall;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;

/** What is known while a switch, or the centre itself, was away. */
public final class SwitchAwayTest {

    private static final Instant START = Telling.START;
    private static final String CALL = "made/c1";

    private Phone phone = new Phone();
    private final MadeSwitch made = new MadeSwitch();

    @After
    public void end() {
        phone.close();
    }

    private SwitchStanding standing() {
        return phone.seatDesk.switches(Phone.LEADER).get(0);
    }

    private void plugged() {
        phone.plug(made);
        await().until(() -> standing().up());
    }

    private List<Gap> gaps() {
        return phone.calls.gaps(START.minusSeconds(3_600), START.plusSeconds(36_000));
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

    private static Telling talking() {
        return new Telling("c1")
                .offered("13800138000")
                .queued()
                .ringing("8001")
                .after(2_000)
                .answered("8001");
    }

    private void heardUntil(int second) {
        Instant moment = START.plusSeconds(second);
        await().until(() -> phone.calls.heardUntil("made").equals(Optional.of(moment)));
    }

    @Test
    public void aStartOfTheCentreKnowsSinceWhenNobodyHeardAndConcludesWhatHappened() {
        plugged();
        assertEquals("the first time ever nothing was missed", List.of(), gaps());
        phone.seatDesk.signIn(Phone.AGENT, "8001", Optional.empty());
        says(talking());
        phone.pass(Duration.ofSeconds(90));
        heardUntil(90);

        phone = phone.restarted();
        phone.pass(Duration.ofMinutes(5));
        MadeSwitch after = new MadeSwitch();
        after.goesAway(new SwitchSnapshot(START.plusSeconds(400), List.of(), List.of()));
        after.comesBack();
        phone.plug(after);

        await().until(() -> standing().up());
        Gap gap = gaps().get(0);
        assertEquals(START.plusSeconds(90), gap.from());
        assertEquals(START.plusSeconds(400), gap.to());
        Call call = phone.calls.call(CALL).orElseThrow();
        assertTrue(call.isOver() && call.inferred());
        assertEquals(
                AgentState.BUSY, phone.seatDesk.own(Phone.AGENT).orElseThrow().state());
        assertEquals(1, gaps().size());
    }

    @Test
    public void howFarASwitchWasHeardIsNotedOnceAMinuteAndWhereItsConnectionEnds() {
        plugged();
        heardUntil(0);
        phone.pass(Duration.ofSeconds(59));
        says(talking());
        assertEquals(Optional.of(START), phone.calls.heardUntil("made"));
        made.goesAway(new SwitchSnapshot(START.plusSeconds(300), List.of(), List.of()));
        heardUntil(59);
        assertFalse(standing().up());
    }

    @Test
    public void anUpThatIsKeptAfterItsConnectionEndedShowsNoConnection() {
        phone.calls.down(true);
        phone.plug(made);
        await().until(() -> made.listener() != null);
        made.goesAway(new SwitchSnapshot(START.plusSeconds(300), List.of(), List.of()));
        await().until(() -> standing().trouble().equals("交换机没有应答。"));
        phone.calls.down(false);
        heardUntil(0);
        assertFalse(standing().up());
        phone.pass(Duration.ofMinutes(4));
        made.comesBack();
        await().until(() -> standing().up());
        assertEquals(List.of(START), gaps().stream().map(Gap::from).toList());
    }

    @Test
    public void whoWaitsIsKnownFromASnapshotAndUnknownWithoutOne() {
        CallEvent.Offered offered = (CallEvent.Offered) talking().events().get(0);
        made.goesAway(new SwitchSnapshot(
                START, List.of(new LiveCall(offered, Optional.of("hotline12345"), List.of())), List.of()));
        made.comesBack();
        plugged();
        assertEquals(Optional.of(1), standing().waiting());
    }

    @Test
    public void ofASwitchThatCannotBeAskedNobodySaysThatNobodyWaits() {
        made.cannot(Capability.SNAPSHOT);
        plugged();
        assertEquals(Optional.empty(), standing().waiting());
        made.says(new CallEvent.QueueStood(Stamp.seen("q", START), "hotline12345", 3));
        await().until(() -> standing().waiting().equals(Optional.of(3)));
        made.goesAway(new SwitchSnapshot(START, List.of(), List.of()));
        await().until(() -> !standing().up());
        assertEquals(Optional.empty(), standing().waiting());
        made.comesBack();
        await().until(() -> standing().up());
        assertEquals(Optional.empty(), standing().waiting());
    }
}
