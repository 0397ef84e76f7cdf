package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.CallFigures;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemorySeats;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** Figures of the telephone, as the rules say they are counted. */
public final class FigureDeskTest {

    private static final Instant NINE = Telling.START;
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock(TEN);
    private final MemoryTelephony calls = new MemoryTelephony();
    private final MemorySeats seats = new MemorySeats();
    private final MemoryRules rules = new MemoryRules();
    private final StoredFigureDesk desk =
            new StoredFigureDesk(calls, seats, new Books(rules, clock), new CallRuleBook(), clock);

    private void keep(String call, Telling told) {
        calls.keep(
                List.of(),
                List.of(CallLife.of("made/" + call, "made", told.events(), seat -> new Sitter("agent1", ""))));
    }

    private static Telling queued(String call, int minute) {
        return new Telling(call, NINE.plusSeconds(60L * minute))
                .offered("13800138000")
                .after(2_000)
                .queued();
    }

    private static Telling answered(String call, int minute, long waited) {
        return queued(call, minute)
                .ringing("8001")
                .ringing("8002")
                .after(waited)
                .answered("8001")
                .legEnded("8002", LegCause.ANSWERED_ELSEWHERE)
                .after(60_000)
                .ended();
    }

    private CallFigures hour() {
        return desk.figures(Phone.LEADER, NINE, TEN, HOUR, Optional.empty()).get(0);
    }

    private void rule(CallRules content) {
        rules.add(CallRules.BOOK, new Edition<>(1, NINE, NINE, "admin", "", content));
    }

    private static CallRules rules(boolean fromOffer, int shortSeconds, boolean losers) {
        CallRules p = CallRules.PRESET;
        return new CallRules(
                p.answerSeconds(),
                p.answerTarget(),
                p.connectTarget(),
                fromOffer,
                shortSeconds,
                losers,
                p.wrapUpSeconds(),
                p.breakMinutes(),
                p.missedMinutes(),
                p.commandSeconds(),
                p.returnSeconds(),
                p.unheardHours(),
                p.centreQueue(),
                p.areaCode(),
                p.busyReasons(),
                p.breakReasons());
    }

    private void someCalls() {
        keep("quick", answered("quick", 0, 15_000));
        keep("slow", answered("slow", 1, 15_001));
        keep("short", queued("short", 2).after(4_999).abandoned().ended());
        keep("long", queued("long", 20).after(40_000).abandoned().ended());
        keep("open", queued("open", 50));
        keep("refused", new Telling("refused").offered("13800138001").after(20).refused());
    }

    @Test
    public void fifteenSecondsAreInTimeAndShortAbandonsAndLosersOfARingAreNotCounted() {
        someCalls();

        CallFigures hour = hour();

        assertEquals(3, hour.offered());
        assertEquals(2, hour.answered());
        assertEquals(1, hour.inTime());
        assertEquals(1, hour.abandoned());
        assertEquals(1, hour.shortAbandoned());
        assertEquals(1, hour.blocked());
        assertEquals("seat 8002 lost two rings, and missed none", 0, hour.unanswered());
        assertEquals(1.0 / 3, hour.quick(), 1e-9);
        assertEquals(2.0 / 3, hour.connected(), 1e-9);
        assertEquals(Duration.ofMillis(30_001), hour.waited());
        assertEquals(Duration.ofMinutes(2), hour.talked());
    }

    @Test
    public void theRulesSayWhereWaitingBeginsAndWhoIsCounted() {
        rule(rules(true, 0, true));
        someCalls();

        CallFigures hour = hour();

        assertEquals("two seconds more before the queue", 0, hour.inTime());
        assertEquals(Duration.ofMillis(34_001), hour.waited());
        assertEquals(4, hour.offered());
        assertEquals(2, hour.unanswered());
        assertEquals(2, hour.abandoned());
        assertEquals(0, hour.shortAbandoned());
    }

    @Test
    public void everyCallIsInOneStepAndStepsAddUp() {
        Random chance = new Random(7);
        for (int i = 0; i < 300; i++) {
            String call = "c" + i;
            calls.keep(
                    List.of(),
                    List.of(CallLife.of(
                            "made/" + call, "made", Telling.byChance(call, chance), seat -> new Sitter("agent1", ""))));
        }

        List<CallFigures> steps = desk.figures(Phone.LEADER, NINE, TEN, Duration.ofMinutes(15), Optional.empty());

        assertEquals(4, steps.size());
        assertEquals(
                300,
                steps.stream()
                        .mapToLong(f -> f.offered() + f.shortAbandoned() + f.blocked())
                        .sum());
        assertEquals(
                hour().answered(),
                steps.stream().mapToLong(CallFigures::answered).sum());
        assertTrue(steps.stream().allMatch(f -> f.offered() == f.answered() + f.abandoned()));
    }

    @Test
    public void occupancyIsTalkAndWrapUpOfTheTimeThatSeatsWereThere() {
        keep("quick", answered("quick", 0, 1_000));
        seats.save(new AgentSession(
                "agent1",
                "话务员一",
                Optional.empty(),
                "made",
                "8001",
                List.of("q12345"),
                AgentState.IDLE,
                "",
                NINE.minusSeconds(600),
                Optional.empty(),
                NINE,
                "",
                1));
        choose(AgentState.WRAP_UP, 1);
        choose(AgentState.BREAK, 4);
        choose(AgentState.IDLE, 56);

        CallFigures hour = hour();

        assertEquals(Duration.ofMinutes(8), hour.staffed());
        assertEquals(Duration.ofMinutes(4), hour.occupied());
        assertEquals(0.5, hour.occupancy(), 1e-9);
        assertEquals(
                "seats belong to no line",
                Duration.ZERO,
                desk.figures(Phone.LEADER, NINE, TEN, HOUR, Optional.of("water"))
                        .get(0)
                        .staffed());
        clock.set(NINE.plusSeconds(60 * 58));
        assertEquals("not yet the rest of the hour", Duration.ofMinutes(6), hour().staffed());
    }

    private void choose(AgentState state, int minute) {
        seats.change("agent1", s -> s.chose(state, "", NINE.plusSeconds(60L * minute), Optional.empty()));
    }

    @Test
    public void aTimeThatNobodyHeardMarksItsSteps() {
        calls.gap(new Gap("made", NINE.plusSeconds(1_000), NINE.plusSeconds(1_100), "断线"));

        List<CallFigures> steps = desk.figures(Phone.LEADER, NINE, TEN, Duration.ofMinutes(15), Optional.empty());

        assertEquals(
                List.of(false, true, false, false),
                steps.stream().map(CallFigures::gap).toList());
        assertEquals("without calls nobody waited too long", 1, steps.get(0).quick(), 0);
    }

    @Test
    public void aStrangeSpanIsRefusedByItsField() {
        assertEquals("from", wrong(NINE.plusSeconds(60), TEN, HOUR));
        assertEquals("before", wrong(NINE, NINE, HOUR));
        assertEquals("step", wrong(NINE, TEN, Duration.ofMinutes(10)));
        assertEquals("step", wrong(NINE, TEN, Duration.ofDays(2)));
        assertEquals("before", wrong(NINE, NINE.plus(Duration.ofDays(3)), Duration.ofMinutes(15)));
        assertThrows(RefusedException.class, () -> desk.figures(Phone.EXPERT, NINE, TEN, HOUR, Optional.empty()));
        assertThrows(RefusedException.class, () -> desk.staffing(Phone.EXPERT, 240, Duration.ofMinutes(3), 0.8));
    }

    private String wrong(Instant from, Instant before, Duration step) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> desk.figures(Phone.LEADER, from, before, step, Optional.empty()))
                .errors()
                .get(0)
                .field();
    }

    @Test
    public void staffingIsForTheRulesSeconds() {
        assertEquals(
                16, desk.staffing(Phone.LEADER, 240, Duration.ofMinutes(3), 0.8).needed());
        assertFalse(desk.staffing(Phone.LEADER, 1, Duration.ofSeconds(10), 0.5)
                .rows()
                .isEmpty());
        assertThrows(InvalidInputException.class, () -> desk.staffing(Phone.LEADER, 0, Duration.ofSeconds(9), 1));
    }
}
