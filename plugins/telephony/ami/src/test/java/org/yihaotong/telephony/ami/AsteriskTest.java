package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.Attended;
import org.yihaotong.testkit.telephony.SwitchStage;
import org.yihaotong.testkit.telephony.TelephonyContract;

/** An Asterisk keeps the contract, and what is its own. */
public class AsteriskTest extends TelephonyContract {

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private AmiSwitch house;

    @Override
    protected SwitchStage stage() {
        house = new AmiSwitch(clock);
        house.queue("hotline12345");
        house.queue("market");
        house.device("8001", 1);
        return new Loopback(house, Site.provider(house, ledger, clock, Map.of()));
    }

    private static final class Loopback implements SwitchStage {

        private final AmiSwitch house;
        private final TelephonyProvider provider;
        private final Map<String, AmiCall> calls = new HashMap<>();

        Loopback(AmiSwitch house, TelephonyProvider provider) {
            this.house = house;
            this.provider = provider;
        }

        @Override
        public TelephonyProvider provider() {
            return provider;
        }

        @Override
        public String offer(String caller) {
            house.member("hotline12345", "8001");
            AmiCall call = house.offer(caller, "12345", "hotline12345");
            calls.put(call.id(), call);
            return call.id();
        }

        @Override
        public void answer(String call) {
            calls.get(call).answers("8001");
        }

        @Override
        public void finish(String call) {
            calls.get(call).seatHangsUp();
        }

        @Override
        public void breakOff() {
            house.breakOff();
        }

        @Override
        public void babble() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("Event: Hangup\r\nCallerIDName: " + "x".repeat(1_000_000) + "\r\n\r\n").getBytes(UTF_8));
            bytes.writeBytes("Event: Newchannel\r\nCallerIDName: 张三\r\n".getBytes(Charset.forName("GB18030")));
            bytes.writeBytes(
                    "Uniqueid: x\r\n\r\n:::\r\n\r\nEvent: \r\n\r\nEvent: WhoKnows\r\nA\r\n\r\n".getBytes(UTF_8));
            bytes.writeBytes(
                    "Event: Newstate\r\nChannel: PJSIP/a'b\r\nUniqueid: 1\r\nLinkedid: ~\r\n\r\n".getBytes(UTF_8));
            house.raw(bytes.toByteArray());
        }

        @Override
        public void close() throws IOException {
            house.close();
        }
    }

    @Test
    public void theSecretDoesNotGoOverTheWireAndAWrongOneIsSaidToBeWrong() {
        try (Attended wrong = new Attended(Site.provider(house, clock, Map.of("_secret", "guess")))) {
            assertEquals(BackendException.Kind.AUTHENTICATION, wrong.trouble().kind());
        }
        assertTrue(house.asked().contains("Challenge"));
    }

    @Test
    public void withoutAnAddressNothingIsTried() {
        try (Attended none = new Attended(Site.provider(house, clock, Map.of("host", "")))) {
            assertEquals(BackendException.Kind.CONFIGURATION, none.trouble().kind());
            assertTrue(none.trouble().getMessage().startsWith("尚未填写"));
        }
    }

    @Test
    public void theCardNamesTheVersionAndWhatTheTelephonesCanDoOnlyIfTheyCan() {
        assertEquals("22.10.0", provider().card().version());
        assertFalse(can(Capability.ANSWER));
        assertFalse(can(Capability.RECORDING));
    }

    @Test
    public void whatCannotBeFilteredWithoutThePrivilegeIsBorne() {
        house.breakOff();
        centre.await(2, CallEvent.Up.class, up -> true);

        assertTrue(house.asked().contains("Filter"));
    }

    @Test
    public void aSwitchThatFallsSilentIsNoticedAndWhatHappenedMeanwhileIsAGap() {
        clock.advance(Duration.ofSeconds(31));
        centre.await(2, CallEvent.Up.class, up -> true);

        assertEquals(BackendException.Kind.COMMUNICATION, centre.trouble().kind());
        CallEvent.Gap gap = centre.await(CallEvent.Gap.class, e -> true);
        assertEquals(Instant.parse("2026-11-22T12:50:00Z"), gap.since());
    }

    @Test
    public void aBlockThatBreaksOffHalfwayEndsTheConnectionAndNothingElse() {
        house.breakOffWithin("Event: Hangup\r\nUniqueid: 17");
        centre.await(2, CallEvent.Up.class, up -> true);

        String call = talk();
        stage.finish(call);
        centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));
    }

    @Test
    public void aCallThatEndedUnheardIsConcludedAndMarked() {
        String call = talk();
        house.restart();
        CallEvent.CallEnded end =
                centre.await(CallEvent.CallEnded.class, e -> e.call().equals(call));

        assertTrue(end.stamp().inferred());
        assertEquals(1, centre.all(CallEvent.CallEnded.class).size());
    }

    @Test
    public void anEndThatWasLostOnTheWayIsFoundWithinAMinuteAndWhatBeganMeanwhileIsLeftAlone() {
        String call = talk();
        house.forgets(call);
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        AmiCall next = house.offer("13700137000", "12345", "market");
        CallEvent.CallEnded end = centre.await(CallEvent.CallEnded.class, e -> true);

        assertEquals(call, end.call());
        assertTrue(end.stamp().inferred());
        next.citizenHangsUp();
        CallEvent.CallEnded seen =
                centre.await(CallEvent.CallEnded.class, e -> e.call().equals(next.id()));
        assertFalse(seen.stamp().inferred());
    }

    @Test
    public void anAccountThatMayNotSeeHowThingsStandIsSaidSoAndEndsNoCall() {
        house.writes("call", "agent", "originate");
        house.breakOff();

        centre.awaitTrouble(BackendException.Kind.CONFIGURATION);
        assertTrue(centre.all(CallEvent.CallEnded.class).isEmpty());
    }

    @Test
    public void theCentreMayAskAtAnyTimeHowThingsStand() throws BackendException {
        String call = talk();
        house.device("8001", 5);
        SwitchSnapshot now = provider().snapshot();

        assertEquals(call, now.calls().get(0).offered().call());
        assertEquals(AgentState.UNREACHABLE, now.seats().get(0).state());
        assertFalse(now.seats().get(0).trouble().isEmpty());
        stage.finish(call);
    }

    @Test
    public void theLineIsTheOneWhoseNumberWasDialled() {
        AmiCall call = house.offer("13700137000", "12315", "market");

        CallEvent.Offered offer =
                centre.await(CallEvent.Offered.class, e -> e.call().equals(call.id()));
        assertEquals("market12315", offer.hotline().orElseThrow());
        call.citizenHangsUp();
        CallEvent.RecordReceived record = centre.await(CallEvent.RecordReceived.class, e -> true);
        assertEquals("market12315", record.hotline());
        assertEquals("12315", record.record().number());
    }

    @Test
    public void howMuchNobodyCouldReadIsWrittenDownAndNothingOfWhatItWas() {
        stage.babble();
        String call = talk();
        clock.advance(Duration.ofSeconds(61));
        stage.finish(call);
        centre.await(CallEvent.CallEnded.class, e -> true);

        List<Ledger.Entry> aside = ledger.after("ami", "aside", 0, 10);
        assertEquals(1, aside.size());
        assertTrue(aside.get(0).text().startsWith("2 行读不懂"));
    }

    @Test
    public void noEventShowsWhoCalled() {
        stage.finish(talk());
        centre.await(CallEvent.CallEnded.class, e -> true);

        List<String> words = centre.events().stream().map(Object::toString).toList();
        assertTrue(words.stream().noneMatch(word -> word.contains("13800138000")));
    }
}
