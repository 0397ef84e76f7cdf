package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.Stamp;

/** A switch that says much at a time. */
public final class MuchAtOnceTest {

    private final Phone phone = new Phone();
    private final SwitchHearing hearing = phone.hearing();

    @After
    public void end() {
        phone.close();
    }

    private static Stamp stamp(String id) {
        return Stamp.seen(id, Telling.START);
    }

    private static List<CallEvent> offered(String... calls) {
        List<CallEvent> events = new ArrayList<>();
        for (String call : calls) {
            events.addAll(new Telling(call).offered("13800138000").events());
        }
        return events;
    }

    @Test
    public void seatsAndQueuesBetweenCallsDoNotCutWhatIsKeptAtOnce() {
        List<CallEvent> events = offered("c1");
        events.add(new CallEvent.SeatChanged(stamp("seat"), "8001", AgentState.RINGING));
        events.addAll(offered("c2"));
        events.add(new CallEvent.QueueStood(stamp("queue"), "q12345", 2));
        events.addAll(offered("c3"));

        hearing.keep(events);

        assertEquals(1, phone.calls.keeps());
        assertEquals(3, phone.calls.open(Optional.empty(), 10).size());
        assertEquals(2, (int) hearing.waiting().orElseThrow());
    }

    @Test
    public void whatHappenedBeforeACommandEndedIsKeptBefore() {
        List<CallEvent> events = offered("c1");
        events.add(new CallEvent.CommandEnded(stamp("end"), "command", CommandOutcome.DONE, ""));
        events.addAll(offered("c2"));

        hearing.keep(events);

        assertEquals(2, phone.calls.keeps());
    }

    @Test
    public void boardsHearOfCallsAtNobodysSeatSomeTimesASecondAndAlwaysAfterTheLast() {
        hearing.keep(offered("c1", "c2", "c3"));
        hearing.caughtUp(phone.clock.instant());
        assertEquals(1, phone.news.size());

        hearing.keep(offered("c4"));
        hearing.caughtUp(phone.clock.instant());
        assertEquals(1, phone.news.size());

        phone.pass(Duration.ofMillis(250));
        hearing.caughtUp(phone.clock.instant());
        hearing.caughtUp(phone.clock.instant());
        assertEquals(2, phone.news.size());
        assertEquals("made/c4", phone.news.get(1).call());
    }
}
