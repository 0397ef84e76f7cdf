package org.yihaotong.engine.citizen;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.engine.citizen.CitizenStage.CLERK;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStep;
import org.yihaotong.api.citizen.CallbackTask;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.directory.Scheduler;

public class CallbackTest {

    private static final CallbackQuery ALL = new CallbackQuery(Set.of(), Optional.empty(), 0);

    private final CitizenStage stage = new CitizenStage();
    private final Scheduler scheduler = new Scheduler();
    private final StoredCallbackDesk desk = new StoredCallbackDesk(
            stage.store.callbacks(), stage.desks.tickets(), stage.store.people(), stage.books, stage.clock);

    @After
    public void stop() {
        stage.stop();
        scheduler.stop();
    }

    private CallbackTask task(Ticket ticket) {
        return desk.script(CLERK, ticket.number()).task();
    }

    private Ticket unreached(Ticket ticket) {
        return stage.perform(stage.stored(ticket.number()), NoticeTest.callBack(false));
    }

    @Test
    public void whoWasNotReachedIsCalledAgainAfterSomeHours() {
        Ticket ticket = stage.toCallBack();
        assertEquals(CallbackStep.CALL, task(ticket).step());

        unreached(ticket);

        assertEquals(CallbackStep.CALL_LATER, task(ticket).step());
        assertEquals(
                stage.clock.instant().plus(Duration.ofHours(4)), task(ticket).next());
        stage.clock.pass(Duration.ofHours(4));
        assertEquals(CallbackStep.CALL, task(ticket).step());
    }

    @Test
    public void afterTheLastAttemptTheCentreSendsALinkAndThenItMayBeClosed() {
        Ticket ticket = stage.toCallBack();
        for (int i = 0; i < 3; i++) {
            unreached(ticket);
            stage.clock.pass(Duration.ofHours(4));
        }
        assertEquals(CallbackStep.SEND_LINK, task(ticket).step());

        sweep();
        await().until(() -> task(ticket).step() == CallbackStep.AWAIT_RATING);
        var events = stage.tickets.events(ticket.number());
        assertEquals(EventKind.LINK_SENT, events.get(events.size() - 1).kind());
        assertEquals("centre", events.get(events.size() - 1).by());
        stage.tellDue();

        stage.clock.pass(Duration.ofDays(8));

        assertEquals(CallbackStep.CLOSE, task(ticket).step());
    }

    private void sweep() {
        new CallbackSweep(
                stage.store.callbacks(),
                stage.tickets,
                stage.mover,
                stage.books,
                stage.clock,
                CitizenStage.LIFECYCLE,
                scheduler);
    }

    @Test
    public void aLinkThatCouldNotBeSentIsNotWaitedFor() {
        Ticket ticket = stage.toCallBack(CitizenStage.appeal(false, ""));
        stage.promiseLink(ticket.number());
        stage.tellDue();

        assertEquals(CallbackStep.CALL, task(ticket).step());
        for (int i = 0; i < 3; i++) {
            unreached(ticket);
        }

        assertEquals(CallbackStep.CLOSE, task(ticket).step());
    }

    @Test
    public void theUnhappyComeFirstThenWhoCanBeCalledNow() {
        Ticket later = stage.toCallBack();
        unreached(later);
        stage.clock.pass(Duration.ofMinutes(1));
        Ticket fresh = stage.toCallBack();
        stage.clock.pass(Duration.ofMinutes(1));
        Ticket unhappy = stage.toCallBack();
        stage.desk.rate(stage.linked(unhappy), CitizenStage.UNHAPPY, CitizenStage.VISITOR);

        List<String> listed = desk.list(CLERK, ALL).items().stream()
                .map(t -> t.ticket().number())
                .toList();

        assertEquals(List.of(unhappy.number(), fresh.number(), later.number()), listed);
        assertEquals(CallbackStep.REDO, task(unhappy).step());
    }

    @Test
    public void theScriptHasTheAnswerAndTheQuestionsAndNoPerson() {
        var script = desk.script(CLERK, stage.toCallBack().number());

        assertEquals("已修复并恢复供水，已告知张*。", script.answers().get(0).text());
        assertTrue(script.questions().get(0).contains("12345"));
    }

    @Test
    public void onlyWhoCallsCitizensBackSeesTheList() {
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);

        RefusedException no = assertThrows(RefusedException.class, () -> desk.list(agent, ALL));

        assertEquals("role", no.code());
    }
}
