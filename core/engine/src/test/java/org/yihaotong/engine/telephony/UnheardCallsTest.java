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
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.LegCause;

/** Calls whose end nobody told. */
public final class UnheardCallsTest {

    private static final String CALL = "made/c1";
    private static final Instant LAST = Telling.START.plusMillis(2_500);

    private final Phone phone = new Phone();
    private final MadeSwitch made = new MadeSwitch();

    @After
    public void end() {
        phone.close();
    }

    private void talking() {
        phone.plug(made);
        await().until(() -> phone.seatDesk.switches(Phone.LEADER).get(0).up());
        phone.seatDesk.signIn(Phone.AGENT, "8001", Optional.empty());
        phone.seatDesk.choose(Phone.AGENT, AgentState.IDLE, "");
        made.says(heard().events());
        await().until(() -> kept().size() == 4);
    }

    private static Telling heard() {
        return new Telling("c1")
                .offered("13800138000")
                .queued()
                .after(500)
                .ringing("8001")
                .after(2_000)
                .answered("8001");
    }

    private List<OfCall> kept() {
        return phone.calls.events(Set.of(CALL), 100).getOrDefault(CALL, List.of());
    }

    private Call call() {
        return phone.calls.call(CALL).orElseThrow();
    }

    private void sweepAfter(Duration time) {
        phone.pass(time);
        phone.unheard.sweep();
    }

    @Test
    public void aCallOfWhichNothingIsHeardForHoursEndsOnceWhereItWasHeardLast() {
        made.cannot(Capability.SNAPSHOT);
        talking();
        sweepAfter(Duration.ofHours(4));
        assertFalse(call().isOver());

        sweepAfter(Duration.ofMinutes(1));

        await().until(() -> call().isOver());
        assertEquals(Optional.of(LAST), call().endedAt());
        assertTrue(call().inferred());
        assertEquals(Optional.of(LegCause.UNHEARD), call().legs().get(0).cause());
        assertEquals(
                "nobody writes about it any more",
                AgentState.IDLE,
                phone.seatDesk.own(Phone.AGENT).orElseThrow().state());
        sweepAfter(Duration.ofMinutes(1));
        assertEquals(5, kept().size());
    }

    @Test
    public void anEndThatIsToldLaterCounts() {
        made.cannot(Capability.SNAPSHOT);
        talking();
        sweepAfter(Duration.ofHours(5));
        await().until(() -> call().isOver());

        Telling late = heard().after(18_000_000).ended();
        made.says(late.events());

        await().until(() -> call().endedAt().equals(Optional.of(LAST.plusSeconds(18_000))));
        assertFalse(call().inferred());
        assertEquals(Duration.ofHours(5), call().talked());
        assertEquals(CallFate.ANSWERED, call().fate());
    }

    @Test
    public void whoCanBeAskedWhichCallsThereAreIsBelieved() {
        talking();
        sweepAfter(Duration.ofHours(9));
        assertFalse(call().isOver());
        assertEquals(4, kept().size());
    }

    @Test
    public void theCallsOfASwitchThatIsGoneEndToo() {
        talking();
        phone.unplug(made);
        sweepAfter(Duration.ofHours(5));
        assertTrue(call().isOver());
        assertTrue(phone.callDesk.mine(Phone.AGENT).isEmpty());
    }
}
