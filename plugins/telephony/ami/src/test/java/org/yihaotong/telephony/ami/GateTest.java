package org.yihaotong.telephony.ami;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.Attended;
import org.yihaotong.testkit.telephony.Lie;

/** Callers whom the centre does not take, at a switch that asks nobody. */
public class GateTest {

    private static final String QUEUE = "hotline12345";
    private static final String NUISANCE = "13900000001";

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
    private final AmiSwitch house = new AmiSwitch(clock);
    private Attended centre;

    @Before
    public void connect() {
        house.queue(QUEUE);
        house.device("8001", 1);
        house.member(QUEUE, "8001");
        attend(Map.of());
    }

    private void attend(Map<String, Object> settings) {
        Asterisk provider = Site.provider(house, clock, settings);
        provider.setScreen(caller -> caller.equals(NUISANCE) ? Optional.of("骚扰") : Optional.empty());
        centre = new Attended(provider);
        centre.await(CallEvent.Up.class, up -> true);
    }

    @After
    public void close() throws IOException {
        house.close();
        centre.close();
    }

    @Test
    public void aRefusedCallerIsLedAwayAndNobodyHasRungOrGivenUp() {
        AmiCall refused = house.offer(NUISANCE, "12345", QUEUE);
        CallEvent.CallEnded end =
                centre.await(CallEvent.CallEnded.class, e -> e.call().equals(refused.id()));
        AmiCall welcome = house.offer("13800138000", "12345", QUEUE);
        centre.await(CallEvent.Ringing.class, e -> e.call().equals(welcome.id()));
        welcome.answers("8001");
        welcome.citizenHangsUp();
        centre.await(CallEvent.RecordReceived.class, e -> e.call().equals(welcome.id()));

        assertEquals(LegCause.REJECTED, end.cause());
        assertEquals(List.of("Offered", "CallEnded"), told(refused));
        assertEquals(1, centre.all(CallEvent.RecordReceived.class).size());
        assertTrue(house.asked().contains("Redirect"));
        assertTrue(centre.all(CallEvent.CommandEnded.class).isEmpty());
    }

    @Test
    public void withoutAPlaceToLeadThemToTheyAreHungUp() {
        centre.close();
        attend(Map.of("refusedContext", ""));
        AmiCall refused = house.offer(NUISANCE, "12345", QUEUE);
        centre.await(CallEvent.CallEnded.class, e -> e.cause() == LegCause.REJECTED);

        assertEquals(List.of("Offered", "CallEnded"), told(refused));
        assertFalse(house.asked().contains("Redirect"));
    }

    @Test
    public void aSwitchThatDoesNotObeyMakesTheCallerWelcomeAndEverythingIsTold() {
        house.lie(Lie.SUCCESS_THAT_DOES_NOTHING);
        AmiCall call = house.offer(NUISANCE, "12345", QUEUE);
        house.awaitAsked("Redirect");
        call.answers("8001");
        clock.advance(Duration.ofSeconds(4));

        centre.await(CallEvent.Answered.class, e -> e.call().equals(call.id()));
        assertEquals(List.of("Offered", "Queued", "Ringing", "Answered"), told(call));
        call.citizenHangsUp();
        assertEquals(
                LegCause.NORMAL,
                centre.await(CallEvent.CallEnded.class, e -> true).cause());
    }

    @Test
    public void anAccountThatMayNotLeadAwayMakesTheCallerWelcomeAtOnce() {
        house.writes("agent", "reporting");
        AmiCall call = house.offer(NUISANCE, "12345", QUEUE);

        centre.await(CallEvent.Ringing.class, e -> e.call().equals(call.id()));
    }

    @Test
    public void everyCallWasAnsweredOrAbandonedOrRefused() {
        for (int i = 0; i < 6; i++) {
            AmiCall call = house.offer(i % 3 == 0 ? NUISANCE : "1380013800" + i, "12345", QUEUE);
            if (i % 3 == 1) {
                call.answers("8001");
            }
            if (i % 3 != 0) {
                call.citizenHangsUp();
            }
            centre.await(i + 1, CallEvent.CallEnded.class, e -> true);
        }

        long refused = centre.all(CallEvent.CallEnded.class).stream()
                .filter(e -> e.cause() == LegCause.REJECTED)
                .count();
        assertEquals(2, refused);
        assertEquals(2, centre.all(CallEvent.Answered.class).size());
        assertEquals(2, centre.all(CallEvent.Abandoned.class).size());
        assertEquals(6, centre.all(CallEvent.Offered.class).size());
    }

    private List<String> told(AmiCall call) {
        return centre.all(OfCall.class).stream()
                .filter(e -> e.call().equals(call.id()))
                .map(e -> e.getClass().getSimpleName())
                .toList();
    }
}
