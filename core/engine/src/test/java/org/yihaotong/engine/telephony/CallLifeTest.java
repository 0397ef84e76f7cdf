package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** What a call is, from what was told of it. */
public final class CallLifeTest {

    private static Call fold(List<OfCall> events) {
        return CallLife.of("ami/c1", "ami", events, seat -> new Sitter("agent-" + seat, ""));
    }

    private static Call fold(Telling telling) {
        return fold(telling.events());
    }

    private static Telling talking() {
        return new Telling("c1")
                .offered("13800138000")
                .after(100)
                .queued()
                .after(2_000)
                .ringing("8001")
                .after(1_000)
                .answered("8001");
    }

    @Test
    public void waitingIsFromJoiningTheQueueUntilTheAgentAnswers() {
        Call call = fold(talking());
        assertEquals(Duration.ofSeconds(3), call.waited());
        assertEquals("agent-8001", call.agent());
        assertEquals(CallStage.TALKING, call.stage());
        assertEquals(CallFate.ANSWERED, call.fate());
    }

    @Test
    public void aSwitchThatMeasuredTheWaitIsBelieved() {
        Telling t = new Telling("c1").offered("1").queued();
        List<OfCall> events = new ArrayList<>(t.events());
        events.add(new CallEvent.Answered(
                Stamp.seen("x", Telling.START.plusSeconds(9)),
                "c1",
                "l",
                "8001",
                Optional.of(Duration.ofMillis(8_765))));
        assertEquals(Duration.ofMillis(8_765), fold(events).waited());
    }

    @Test
    public void theLoserOfADualLineRingHasMissedNothing() {
        Call call = fold(new Telling("c1")
                .offered("1")
                .queued()
                .ringing("8001")
                .ringing("8101")
                .after(900)
                .answered("8101")
                .legEnded("8001", LegCause.ANSWERED_ELSEWHERE)
                .after(5_000)
                .ended());
        assertEquals("agent-8101", call.agent());
        assertEquals(CallFate.ANSWERED, call.fate());
        assertEquals(Duration.ofSeconds(5), call.talked());
        assertEquals(
                Optional.of(LegCause.ANSWERED_ELSEWHERE), call.legs().get(0).cause());
    }

    @Test
    public void whoGivesUpBeforeAnybodyAnswersHasAbandonedOnce() {
        Call call = fold(
                new Telling("c1").offered("1").queued().after(7_000).abandoned().ended());
        assertEquals(CallFate.ABANDONED, call.fate());
        assertEquals(Duration.ofSeconds(7), call.waited());
        assertTrue(call.isOver());
    }

    @Test
    public void aCallThatIsRefusedBeforeTheQueueIsBlocked() {
        assertEquals(
                CallFate.BLOCKED,
                fold(new Telling("c1").offered("1").after(10).refused()).fate());
    }

    @Test
    public void aNumberThatIsGoneIsBlockedAndNotAbandoned() {
        List<OfCall> events = new ArrayList<>(new Telling("c1").offered("1").events());
        Stamp soon = Stamp.seen("x", Telling.START.plusMillis(5));
        events.add(new CallEvent.CallEnded(soon, "c1", LegCause.UNALLOCATED));
        assertEquals(CallFate.BLOCKED, fold(events).fate());
    }

    @Test
    public void theAgentsEndInAConferenceIsNotTheCalls() {
        Telling t = talking()
                .consulting("8001", "110")
                .after(500)
                .joined("8001", "110")
                .after(500)
                .left("leg-8001");
        Call call = fold(t);
        assertFalse(call.isOver());
        assertEquals(CallStage.HANDED_OVER, call.stage());
        assertEquals(CallStage.ENDED, fold(t.after(60_000).ended()).stage());
        assertFalse(fold(t).dropped());
    }

    @Test
    public void aHandOverThatFailsReturnsTheCitizenToTheQueueAndIsRemembered() {
        Telling t = talking().after(4_000).handsOver("110").after(2_000).notHandedOver("110", true);
        assertEquals(CallStage.QUEUED, fold(t).stage());
        assertEquals(Optional.of(LegCause.BUSY), fold(t).handOvers().get(0).failure());
        assertTrue(fold(t).handOvers().get(0).backInQueue());
        assertTrue("lost while waiting again", fold(t.after(9_000).abandoned()).dropped());
    }

    @Test
    public void whoHangsUpOnHoldWasDropped() {
        assertTrue(
                fold(talking().after(5_000).held("8001").after(90_000).ended()).dropped());
        assertEquals(
                Duration.ofSeconds(90),
                fold(talking().after(5_000).held("8001").after(90_000).ended()).held());
    }

    @Test
    public void whatIsToldAfterTheEndDoesNotBringTheCallBack() {
        Call call = fold(
                talking().after(100).ended().after(100).held("8001").after(100).surveyed(4));
        assertEquals(CallStage.ENDED, call.stage());
        assertEquals(Optional.of(4), call.score());
        assertEquals(Duration.ZERO, call.held());
    }

    @Test
    public void anEventThatWasOnlyConcludedMarksTheCall() {
        List<OfCall> events = new ArrayList<>(talking().events());
        assertFalse(fold(events).inferred());
        events.add(new CallEvent.CallEnded(new Stamp("x", Telling.START.plusSeconds(60), true), "c1", LegCause.NORMAL));
        assertTrue(fold(events).inferred());
    }

    private static OfCall unheard(Instant at) {
        return new CallEvent.CallEnded(new Stamp("unheard", at, true), "c1", LegCause.UNHEARD);
    }

    @Test
    public void anEndThatWasSeenCountsMoreThanOneThatWasConcludedWheneverItIsTold() {
        List<OfCall> events = new ArrayList<>(talking().after(60_000).ended().events());
        Call seen = fold(events);
        events.add(unheard(Telling.START.plusSeconds(4)));
        assertEquals(seen, fold(events));
    }

    @Test
    public void aCallThatIsHeardAgainAfterItsEndWasConcludedGoesOn() {
        List<OfCall> events = new ArrayList<>(talking().events());
        events.add(unheard(Telling.START.plusSeconds(4)));
        assertTrue(fold(events).isOver());
        assertEquals(Optional.of(LegCause.UNHEARD), fold(events).legs().get(0).cause());
        List<OfCall> more = new ArrayList<>(talking().after(9_000).held("8001").events());
        more.add(unheard(Telling.START.plusSeconds(4)));
        assertEquals(CallStage.HELD, fold(more).stage());
        assertFalse(fold(more).inferred());
    }

    @Test
    public void aBeginningThatWasSeenCountsMoreThanOneThatWasSpokenOf() {
        OfCall seen = new Telling("c1").offered("13800138000").events().get(0);
        OfCall spoken = new CallEvent.Offered(
                new Stamp("spoken", Telling.START.minusSeconds(1), true),
                "c1",
                org.yihaotong.api.hotline.CallDirection.IN,
                "",
                "12315",
                Optional.empty(),
                Optional.empty());
        Call call = fold(List.of(spoken, seen));
        assertEquals("12345", call.dialled());
        assertFalse(call.inferred());
        assertTrue(fold(List.of(spoken)).inferred());
    }

    @Test
    public void theTokenOfACaseSaysNothingAndStaysTheSame() {
        String token = fold(talking()).caseId();
        assertTrue(token, token.matches("C[0-9a-f]{16}"));
        assertEquals(token, fold(talking().after(5).ended()).caseId());
    }

    @Test
    public void itDoesNotMatterHowOftenAndInWhichOrderEventsAreTold() {
        Random chance = new Random(20261126);
        for (int i = 0; i < 400; i++) {
            List<OfCall> events = Telling.byChance("c1", chance);
            Call told = fold(events);
            List<OfCall> mixed = new ArrayList<>(events);
            events.stream().filter(e -> chance.nextInt(3) == 0).forEach(mixed::add);
            Collections.shuffle(mixed, chance);
            Map<String, OfCall> once =
                    mixed.stream().collect(Collectors.toMap(e -> e.stamp().id(), e -> e, (one, other) -> one));
            assertEquals(told, fold(List.copyOf(once.values())));
        }
    }

    @Test
    public void whateverIsLostEveryCallHasOneFateAndNoDurationIsNegative() {
        Random chance = new Random(4711);
        for (int i = 0; i < 1_000; i++) {
            List<OfCall> events = Telling.byChance("c1", chance);
            OfCall end = events.stream()
                    .filter(CallEvent.CallEnded.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            List<OfCall> left = events.stream()
                    .filter(e -> e.equals(end) || chance.nextInt(4) > 0)
                    .collect(Collectors.toList());
            Call call = fold(left);
            assertTrue(call.isOver());
            assertTrue(call.fate() != CallFate.OPEN);
            assertFalse(call.waited().isNegative());
            assertFalse(call.talked().isNegative());
            assertFalse(call.held().isNegative());
            assertFalse(call.endedAt().get().isBefore(call.offeredAt()));
        }
    }
}
