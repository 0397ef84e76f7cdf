package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Light;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;

/** 延期、挂起、视为签收、超期: what clocks do to a ticket, and what stops them. */
public class ClocksOfLifeTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Samples.NOW;

    private static Decision decide(Instant now, Ticket ticket, Actor actor, Command command) {
        return Samples.LIFECYCLE.decide(ticket, command, Context.of(actor, Samples.ownUnits(actor), now));
    }

    private static Ticket at(Instant now, Ticket ticket, Actor actor, Command command) {
        return decide(now, ticket, actor, command).ticket();
    }

    private static Deadline handling(Ticket ticket) {
        return ticket.referrals().get(0).handleBy();
    }

    private static UnitCommand.RequestExtension extension(Instant newDue) {
        return new UnitCommand.RequestExtension(1, "配件未到", newDue);
    }

    @Test
    public void theClockStandsWhileAnExtensionWaitsAndLosesNothingByARefusal() {
        Ticket asked = at(
                NOW.plus(Duration.ofHours(20)),
                Samples.dispatched(),
                Samples.WATER,
                extension(NOW.plus(DAY.multipliedBy(3))));
        assertTrue(handling(asked).isPaused());
        assertEquals(Light.YELLOW, handling(asked).lightAt(NOW.plus(DAY.multipliedBy(5))));

        Ticket refused = at(
                NOW.plus(Duration.ofHours(30)),
                asked,
                Samples.SUPERVISOR,
                new CentreCommand.DecideExtension(1, false, "理由不足"));

        assertFalse(handling(refused).isPaused());
        assertEquals(NOW.plus(DAY).plus(Duration.ofHours(10)), handling(refused).due());
    }

    @Test
    public void aGrantedExtensionIsCountedAndTheCitizenIsTold() {
        Instant wished = NOW.plus(DAY.multipliedBy(3));
        Ticket asked = Samples.move(Samples.dispatched(), Samples.WATER, extension(wished));

        Decision granted = decide(NOW, asked, Samples.SUPERVISOR, new CentreCommand.DecideExtension(1, true, "同意"));

        assertEquals(wished, handling(granted.ticket()).due());
        assertEquals(
                NOW.plus(DAY),
                granted.ticket().referrals().get(0).extensions().get(0).oldDue());
        assertEquals(NoticeKind.EXTENDED, granted.tellings().get(0).kind());
    }

    @Test
    public void aFourthExtensionIsRefusedAndAFarOneIsForSupervisors() {
        Ticket ticket = Samples.dispatched();
        for (int i = 2; i <= 4; i++) {
            ticket = Samples.move(ticket, Samples.WATER, extension(NOW.plus(DAY.multipliedBy(i))));
            ticket = Samples.move(ticket, Samples.DISPATCHER, new CentreCommand.DecideExtension(1, true, ""));
        }
        Ticket three = ticket;

        assertEquals(
                "extension-count",
                assertThrows(
                                RefusedException.class,
                                () -> Samples.move(three, Samples.WATER, extension(NOW.plus(DAY.multipliedBy(5)))))
                        .code());
        Ticket far = Samples.move(Samples.dispatched(), Samples.WATER, extension(NOW.plus(DAY.multipliedBy(60))));
        assertEquals(
                "long-works",
                assertThrows(
                                RefusedException.class,
                                () -> Samples.move(
                                        far, Samples.DISPATCHER, new CentreCommand.DecideExtension(1, true, "")))
                        .code());
        assertEquals(
                NOW.plus(DAY.multipliedBy(60)),
                handling(Samples.move(far, Samples.SUPERVISOR, new CentreCommand.DecideExtension(1, true, "管网改造")))
                        .due());
        assertThrows(
                InvalidInputException.class,
                () -> Samples.move(Samples.dispatched(), Samples.WATER, extension(NOW.plus(DAY.multipliedBy(181)))));
    }

    @Test
    public void aSuspensionStopsEveryClockUntilItsLastDay() {
        Decision suspended =
                decide(NOW.plus(Duration.ofHours(6)), Samples.dispatched(), Samples.SUPERVISOR, Samples.suspend());
        Ticket waiting = suspended.ticket();

        assertEquals(TicketState.SUSPENDED, waiting.state());
        assertTrue(waiting.clocks().allMatch(Deadline::isPaused));
        assertEquals(NoticeKind.SUSPENDED, suspended.tellings().get(0).kind());
        Instant until = waiting.suspension().orElseThrow().until();
        assertEquals(Optional.of(until), waiting.wakeAt());

        Ticket resumed = Samples.LIFECYCLE.wake(waiting, until).orElseThrow().ticket();

        assertEquals(TicketState.TO_ACKNOWLEDGE, resumed.state());
        assertEquals(until.plus(Duration.ofHours(18)), handling(resumed).due());
        assertTrue(resumed.suspension().isEmpty());
    }

    @Test
    public void aReplyEndsTheSuspension() {
        Ticket waiting = Samples.move(Samples.dispatched(), Samples.SUPERVISOR, Samples.suspend());

        Ticket replied = Samples.move(waiting, Samples.WATER, Samples.reply(1));

        assertEquals(TicketState.TO_REVIEW, replied.state());
        assertTrue(replied.suspension().isEmpty());
    }

    @Test
    public void whoDoesNotSignHasSignedAtTheEndAndGainsNothing() {
        Ticket ticket = Samples.dispatched();
        Deadline before = handling(ticket);

        Decision woken = Samples.LIFECYCLE.wake(ticket, NOW.plus(DAY)).orElseThrow();

        assertEquals(EventKind.AUTO_ACKNOWLEDGED, woken.happenings().get(0).kind());
        assertEquals(TicketState.HANDLING, woken.ticket().state());
        assertEquals(before.due(), handling(woken.ticket()).due());
    }

    @Test
    public void whatRunsOutIsNotedOnceAndSupervisedByTheRule() {
        Ticket late = Samples.LIFECYCLE
                .wake(Samples.dispatched(), NOW.plus(DAY))
                .orElseThrow()
                .ticket();

        assertEquals(Optional.of(NOW.plus(DAY)), late.referrals().get(0).overdueAt());
        assertEquals("overdue", late.oversight().orders().get(0).rule());
        assertEquals(Optional.empty(), late.wakeAt());
        assertEquals(Optional.empty(), Samples.LIFECYCLE.wake(late, NOW.plus(DAY.multipliedBy(9))));
    }

    @Test
    public void theExtensionComesBeforeTheEndOrNotAtAll() {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> at(NOW.plus(DAY), Samples.dispatched(), Samples.WATER, extension(NOW.plus(DAY.multipliedBy(2)))));

        assertEquals("延期须在办理时限 2026-11-24 09:00 之前申请。", refused.getMessage());
    }
}
