package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryMissed;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** Whoever gave up is called back, once. */
public final class MissedCallsTest {

    private static final String NUMBER = "13800138000";
    private static final Instant NINE = Telling.START;
    private static final Set<MissedState> WAITING = Set.of(MissedState.OPEN);

    private final TestClock clock = new TestClock(NINE);
    private final MemoryTelephony calls = new MemoryTelephony();
    private final MemoryMissed store = new MemoryMissed(calls);
    private final Scheduler scheduler = new Scheduler();
    private final MissedCalls missed =
            new MissedCalls(store, new Books(new MemoryRules(), clock), new CallRuleBook(), clock, scheduler);
    private final StoredMissedCallDesk desk = new StoredMissedCallDesk(store, clock);

    @After
    public void end() {
        missed.stop();
        scheduler.stop();
    }

    private void keep(String call, Telling told) {
        calls.keep(
                List.of(),
                List.of(CallLife.of("made/" + call, "made", told.events(), seat -> new Sitter("agent1", ""))));
    }

    private void gaveUp(String call, String number, int minute) {
        keep(call, at(call, number, minute).after(20_000).abandoned().ended());
    }

    private void cameThrough(String call, int minute) {
        keep(call, at(call, NUMBER, minute).after(9_000).answered("8001"));
    }

    private static Telling at(String call, String number, int minute) {
        return new Telling(call, NINE.plusSeconds(60L * minute)).offered(number).queued();
    }

    private List<MissedCall> waiting() {
        return desk.missed(Phone.AGENT, WAITING, Optional.empty(), 50).items();
    }

    private void sweepAt(int minute) {
        clock.set(NINE.plusSeconds(60L * minute));
        missed.sweep();
    }

    @Test
    public void afterTheRulesMinutesANumberIsOneTaskHoweverOftenItTried() {
        gaveUp("a", NUMBER, 0);
        gaveUp("b", NUMBER, 5);
        gaveUp("c", "13800138001", 6);

        sweepAt(29);
        assertEquals(List.of(), waiting());
        sweepAt(40);
        sweepAt(41);

        assertEquals(
                List.of(NUMBER, "13800138001"),
                waiting().stream().map(MissedCall::number).toList());
        assertEquals(2, waiting().get(0).tries());
        assertEquals("made/b", waiting().get(0).call());
    }

    @Test
    public void whoeverComesThroughInTimeIsNotCalledBack() {
        gaveUp("a", NUMBER, 0);
        cameThrough("b", 3);

        sweepAt(60);

        assertEquals(
                List.of(),
                desk.missed(Phone.AGENT, Set.of(), Optional.empty(), 50).items());
    }

    @Test
    public void whoeverComesThroughLaterSettlesTheTask() {
        gaveUp("a", NUMBER, 0);
        sweepAt(31);
        cameThrough("b", 32);

        sweepAt(33);

        MissedCall task = store.list(Set.of(), Optional.empty(), 9).items().get(0);
        assertEquals(MissedState.CAME_THROUGH, task.state());
        assertEquals("centre", task.settledBy());
        gaveUp("c", NUMBER, 40);
        sweepAt(80);
        assertEquals("a new loss is a new task", 1, waiting().size());
    }

    @Test
    public void aCitizenLostInTheQueueAfterAFailedHandOverIsCalledBackToo() {
        keep(
                "a",
                at("a", NUMBER, 0)
                        .answered("8001")
                        .handsOver("110")
                        .after(3_000)
                        .notHandedOver("110", true)
                        .after(9_000)
                        .ended());

        sweepAt(31);

        assertEquals(1, waiting().size());
    }

    @Test
    public void withoutANumberOrAfterAWeekThereIsNobodyToCall() {
        gaveUp("withheld", "", 0);
        gaveUp("old", NUMBER, 0);

        sweepAt(60 * 24 * 8);

        assertEquals(List.of(), waiting());
    }

    @Test
    public void aTaskIsSettledOnceByWhoCalledAndItsNumberIsMaskedAfterwards() {
        gaveUp("a", NUMBER, 0);
        sweepAt(31);
        MissedCall task = waiting().get(0);

        assertThrows(InvalidInputException.class, () -> desk.settle(Phone.AGENT, task.id(), false, "", 1));
        assertThrows(StaleVersionException.class, () -> desk.settle(Phone.AGENT, task.id(), true, "", 9));
        assertThrows(NotFoundException.class, () -> desk.settle(Phone.AGENT, "none", true, "", 1));
        MissedCall settled = desk.settle(Phone.AGENT, task.id(), false, "两次无人接听", 1);

        assertEquals(MissedState.NOT_REACHED, settled.state());
        assertEquals(Phone.AGENT.login(), settled.settledBy());
        assertEquals(
                "missed-settled",
                assertThrows(RefusedException.class, () -> desk.settle(Phone.OTHER, task.id(), true, "", 2))
                        .code());
        assertEquals(NUMBER, settled.number());
        assertEquals(
                "138****8000",
                desk.missed(Phone.OTHER, Set.of(), Optional.empty(), 9)
                        .items()
                        .get(0)
                        .number());
        assertEquals(
                NUMBER,
                desk.missed(Phone.LEADER, Set.of(), Optional.empty(), 9)
                        .items()
                        .get(0)
                        .number());
    }

    @Test
    public void othersHaveNoBusinessHere() {
        assertThrows(RefusedException.class, () -> desk.missed(Phone.EXPERT, WAITING, Optional.empty(), 9));
        assertThrows(RefusedException.class, () -> desk.missed(Phone.AUDITOR, WAITING, Optional.empty(), 9));
        assertThrows(InvalidInputException.class, () -> desk.missed(Phone.AGENT, WAITING, Optional.empty(), 0));
    }

    @Test
    public void aRestartForgetsNothingAndCountsNothingTwice() {
        gaveUp("a", NUMBER, 0);
        sweepAt(31);
        desk.settle(Phone.AGENT, waiting().get(0).id(), true, "", 1);
        MissedCalls again =
                new MissedCalls(store, new Books(new MemoryRules(), clock), new CallRuleBook(), clock, scheduler);

        clock.pass(Duration.ofMinutes(5));
        again.sweep();
        again.stop();

        assertEquals(List.of(), waiting());
    }
}
