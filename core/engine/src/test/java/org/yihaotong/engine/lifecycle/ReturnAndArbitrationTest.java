package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;

/** 退单、裁定、改派、下派: who has to handle it, and who says so. */
public class ReturnAndArbitrationTest {

    private static final Actor TEAM = Actor.ofUnit("team1", "抢修队经办", "waterteam", Role.UNIT_CLERK);

    private static Ticket at(Instant now, Ticket ticket, Actor actor, Command command) {
        return Samples.LIFECYCLE
                .decide(ticket, command, Context.of(actor, Samples.ownUnits(actor), now))
                .ticket();
    }

    private static String refusal(Ticket ticket, Actor actor, Command command) {
        return assertThrows(RefusedException.class, () -> Samples.move(ticket, actor, command))
                .code();
    }

    @Test
    public void aReturnAskedAfterItsLimitIsRefusedWithTheDayInWords() {
        Instant late = Samples.NOW.plus(Duration.ofDays(1));

        RefusedException refused = assertThrows(
                RefusedException.class, () -> at(late, Samples.dispatched(), Samples.WATER, Samples.requestReturn(1)));

        assertEquals("return-late", refused.code());
        assertTrue(refused.getMessage(), refused.getMessage().contains("2026-11-24 09:00"));
    }

    @Test
    public void aPersonHasToNameTheLegalBasisOfAReturn() {
        InvalidInputException wrong = assertThrows(
                InvalidInputException.class,
                () -> Samples.move(
                        Samples.dispatched(), Samples.WATER, new UnitCommand.RequestReturn(1, "不属于我单位", "", "")));

        assertEquals("legalBasis", wrong.errors().get(0).field());
    }

    @Test
    public void whoseReturnWasRefusedMayGoToArbitrationButNotAskAgain() {
        Ticket refused = Samples.returnRefused();

        assertEquals("return-refused-before", refusal(refused, Samples.WATER, Samples.requestReturn(1)));
        Ticket asked = Samples.move(refused, Samples.WATER, Samples.requestArbitration(1));

        assertEquals(TicketState.IN_ARBITRATION, asked.state());
        assertEquals("nothing-asked", refusal(asked, Samples.DISPATCHER, new CentreCommand.DecideReturn(1, true, "")));
    }

    @Test
    public void anArbitrationForTheSameUnitBindsIt() {
        Ticket asked = Samples.move(Samples.returnRefused(), Samples.WATER, Samples.requestArbitration(1));

        Ticket bound = Samples.move(asked, Samples.SUPERVISOR, new CentreCommand.Arbitrate(1, "water", "属供水管网", false));

        assertEquals(TicketState.HANDLING, bound.state());
        assertTrue(bound.referrals().get(0).bound());
        assertEquals("return-bound", refusal(bound, Samples.WATER, Samples.requestReturn(1)));
        assertEquals("return-bound", refusal(bound, Samples.WATER, Samples.requestArbitration(1)));
    }

    @Test
    public void anArbitrationForAnotherUnitDispatchesThereAndBindsThat() {
        Ticket asked = Samples.move(Samples.returnRefused(), Samples.WATER, Samples.requestArbitration(1));

        Decision decision = Samples.LIFECYCLE.decide(
                asked, new CentreCommand.Arbitrate(1, "roads", "属道路管养", false), Samples.as(Samples.SUPERVISOR));
        Ticket moved = decision.ticket();

        assertEquals(TicketState.TO_ACKNOWLEDGE, moved.state());
        assertEquals(ReferralState.RETURNED, moved.referrals().get(0).state());
        assertEquals("roads", moved.lead().orElseThrow().unit());
        assertTrue(moved.lead().orElseThrow().bound());
        assertEquals("roads", decision.outgoing().get(0).referral().unit());
    }

    @Test
    public void onlySupervisorsArbitrate() {
        Ticket asked = Samples.move(Samples.returnRefused(), Samples.WATER, Samples.requestArbitration(1));

        assertEquals(
                "role", refusal(asked, Samples.DISPATCHER, new CentreCommand.Arbitrate(1, "water", "属供水管网", false)));
    }

    @Test
    public void anUnansweredReviewIsAcceptedAtItsEnd() {
        Ticket asked = Samples.move(Samples.dispatched(), Samples.WATER, Samples.requestReturn(1));
        Instant end = asked.wakeAt().orElseThrow();

        assertEquals(Optional.empty(), Samples.LIFECYCLE.wake(asked, end.minusMillis(1)));
        Decision woken = Samples.LIFECYCLE.wake(asked, end).orElseThrow();

        assertEquals(TicketState.TO_DISPATCH, woken.ticket().state());
        assertEquals(EventKind.RETURN_ACCEPTED, woken.happenings().get(0).kind());
        assertTrue(woken.happenings().get(0).detail().get("opinion").contains("逾期"));
    }

    @Test
    public void anArbitrationIsNeverDecidedByTheClock() {
        Ticket asked = Samples.move(Samples.returnRefused(), Samples.WATER, Samples.requestArbitration(1));

        assertEquals(Optional.empty(), Samples.LIFECYCLE.wake(asked, Samples.NOW.plus(Duration.ofDays(30))));
    }

    @Test
    public void threeUnitsThatReturnMakeADifficultCase() {
        Ticket ticket = Samples.accepted();
        for (String unit : List.of("water", "roads", "power")) {
            Actor clerk = Actor.ofUnit(unit + "1", "经办", unit, Role.UNIT_CLERK);
            int no = ticket.referrals().size() + 1;
            ticket = Samples.move(ticket, Samples.DISPATCHER, Samples.dispatch(unit));
            ticket = Samples.move(ticket, clerk, Samples.requestReturn(no));
            assertFalse(ticket.oversight().difficultCase().isPresent());
            ticket = Samples.move(ticket, Samples.DISPATCHER, new CentreCommand.DecideReturn(no, true, "同意"));
        }

        assertEquals(
                "已有 3 个单位退单", ticket.oversight().difficultCase().orElseThrow().why());
        assertEquals(3, ticket.returns());
        Ticket held = Samples.move(ticket, Samples.SUPERVISOR, new CentreCommand.HoldConference("三单位", "议定由供水单位牵头办理。"));
        assertEquals(
                1, held.oversight().difficultCase().orElseThrow().conferences().size());
        Ticket twice = Samples.move(
                held, Samples.SUPERVISOR, new CentreCommand.Escalate("议而不决"), new CentreCommand.Escalate("仍未落实"));
        assertEquals(2, twice.oversight().difficultCase().orElseThrow().level());
        assertEquals("highest-level", refusal(twice, Samples.SUPERVISOR, new CentreCommand.Escalate("再提")));
    }

    @Test
    public void aRedispatchWithdrawsFromTheOneAndOrdersFromTheOther() {
        Decision decision = Samples.LIFECYCLE.decide(
                Samples.dispatched(),
                new CentreCommand.Redispatch(1, "roads", "属道路管养"),
                Samples.as(Samples.DISPATCHER));

        assertEquals(
                ReferralState.WITHDRAWN, decision.ticket().referrals().get(0).state());
        assertEquals("roads", decision.ticket().lead().orElseThrow().unit());
        assertEquals(2, decision.outgoing().size());
        assertEquals(
                "unit-twice",
                refusal(Samples.dispatched(), Samples.DISPATCHER, new CentreCommand.Redispatch(1, "water", "再派一次")));
    }

    @Test
    public void aTeamWorksOnWhatWasPassedDownWhileTheUnitAnswersForIt() {
        Ticket passed = Samples.move(Samples.dispatched(), Samples.WATER, Samples.passDown(1));

        assertEquals("waterteam", passed.referrals().get(0).worker());
        assertEquals("not-answerable", refusal(passed, TEAM, Samples.requestReturn(1)));
        Ticket replied = Samples.move(passed, TEAM, Samples.reply(1));
        assertEquals(TicketState.TO_REVIEW, replied.state());
        Ticket back = Samples.move(passed, Samples.WATER, new UnitCommand.TakeBack(1, "本级办理"));
        assertEquals("water", back.referrals().get(0).worker());
        assertEquals("not-your-referral", refusal(back, TEAM, Samples.reply(1)));
        assertEquals(
                "not-below", refusal(Samples.dispatched(), Samples.WATER, new UnitCommand.PassDown(1, "roads", "")));
    }
}
