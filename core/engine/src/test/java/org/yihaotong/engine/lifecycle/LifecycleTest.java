package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.engine.lifecycle.Samples.CALLBACK;
import static org.yihaotong.engine.lifecycle.Samples.DISPATCHER;
import static org.yihaotong.engine.lifecycle.Samples.LIFECYCLE;
import static org.yihaotong.engine.lifecycle.Samples.ROADS;
import static org.yihaotong.engine.lifecycle.Samples.SUPERVISOR;
import static org.yihaotong.engine.lifecycle.Samples.WATER;
import static org.yihaotong.engine.lifecycle.Samples.accepted;
import static org.yihaotong.engine.lifecycle.Samples.as;
import static org.yihaotong.engine.lifecycle.Samples.dispatch;
import static org.yihaotong.engine.lifecycle.Samples.dispatched;
import static org.yihaotong.engine.lifecycle.Samples.move;
import static org.yihaotong.engine.lifecycle.Samples.reply;
import static org.yihaotong.engine.lifecycle.Samples.requestReturn;
import static org.yihaotong.engine.lifecycle.Samples.satisfied;
import static org.yihaotong.engine.lifecycle.Samples.toCallBack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;

public class LifecycleTest {

    @Test
    public void anAppealTravelsFromAcceptanceToArchive() {
        Ticket ticket = dispatched();
        assertEquals(TicketState.TO_ACKNOWLEDGE, ticket.state());

        ticket = move(ticket, WATER, new UnitCommand.Acknowledge(1));
        assertEquals(TicketState.HANDLING, ticket.state());

        ticket = move(ticket, WATER, reply(1));
        assertEquals(TicketState.TO_REVIEW, ticket.state());

        ticket = move(ticket, SUPERVISOR, new CentreCommand.ReviewReply(true, ""));
        assertEquals(TicketState.TO_CALL_BACK, ticket.state());

        ticket = move(ticket, CALLBACK, satisfied(), new CentreCommand.Close("来电人满意"));
        assertEquals(TicketState.CLOSED, ticket.state());

        ticket = move(ticket, CALLBACK, new CentreCommand.Archive());
        assertEquals(TicketState.ARCHIVED, ticket.state());
        assertEquals(8, ticket.version());
    }

    @Test
    public void anArchivedTicketStaysArchived() {
        Ticket archived =
                move(toCallBack(), CALLBACK, satisfied(), new CentreCommand.Close(""), new CentreCommand.Archive());

        for (Rule rule : Rule.values()) {
            Actor actor = rule.isUnits() ? WATER : Actor.centre("all", "全能", centreRoles());

            assertThrows(rule.name(), RefusedException.class, () -> move(archived, actor, Samples.command(rule)));
            assertTrue(LIFECYCLE.actions(archived, as(actor)).isEmpty());
        }
    }

    private static Role[] centreRoles() {
        return java.util.Arrays.stream(Role.values())
                .filter(r -> !r.isUnitRole())
                .toArray(Role[]::new);
    }

    @Test
    public void theCentreWaitsForEveryUnitBeforeItReviews() {
        Ticket ticket = move(accepted(), DISPATCHER, dispatch("water", "roads"));

        ticket = move(ticket, WATER, reply(1));
        assertEquals(TicketState.HANDLING, ticket.state());

        ticket = move(ticket, ROADS, reply(2));
        assertEquals(TicketState.TO_REVIEW, ticket.state());
    }

    @Test
    public void aReplyCountsAsSignature() {
        Decision decision = LIFECYCLE.decide(dispatched(), reply(1), as(WATER));

        assertEquals(
                List.of(EventKind.ACKNOWLEDGED, EventKind.REPLIED),
                decision.happenings().stream().map(Happening::kind).toList());
    }

    @Test
    public void everyUnitGetsItsOwnOrder() {
        Decision decision = LIFECYCLE.decide(accepted(), dispatch("water", "roads"), as(DISPATCHER));

        assertEquals(
                List.of("YC20261123-000001-1", "YC20261123-000001-2"),
                decision.outgoing().stream()
                        .map(o -> o.referral().orderNo(Samples.NUMBER))
                        .toList());
    }

    @Test
    public void aUnitIsNeverDispatchedTwiceAtOnce() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> move(accepted(), DISPATCHER, dispatch("water", "water")));

        assertEquals("unit-twice", refused.code());
    }

    @Test
    public void anAcceptedReturnBringsTheTicketBackToDispatch() {
        Ticket ticket = move(dispatched(), WATER, requestReturn(1));
        assertEquals(TicketState.RETURN_IN_REVIEW, ticket.state());

        ticket = move(ticket, SUPERVISOR, new CentreCommand.DecideReturn(1, true, ""));
        assertEquals(TicketState.TO_DISPATCH, ticket.state());
        assertEquals(ReferralState.RETURNED, ticket.referrals().get(0).state());

        ticket = move(ticket, DISPATCHER, dispatch("roads"));
        assertEquals("roads", ticket.lead().orElseThrow().unit());
        assertEquals(2, ticket.lead().orElseThrow().no());
    }

    @Test
    public void aRefusedReturnMeansThatTheUnitWorksOnAsIfSigned() {
        Ticket ticket = move(dispatched(), WATER, requestReturn(1));

        ticket = move(ticket, SUPERVISOR, new CentreCommand.DecideReturn(1, false, "属于你单位职责"));

        assertEquals(TicketState.HANDLING, ticket.state());
        assertTrue(ticket.referrals().get(0).acknowledgedAt().isPresent());
    }

    @Test
    public void aRefusalNeedsAnOpinion() {
        Ticket ticket = move(dispatched(), WATER, requestReturn(1));

        InvalidInputException wrong = assertThrows(
                InvalidInputException.class,
                () -> move(ticket, SUPERVISOR, new CentreCommand.DecideReturn(1, false, " ")));

        assertEquals("opinion", wrong.errors().get(0).field());
    }

    @Test
    public void aBackOfficeLearnsWhatBecameOfItsRequest() {
        Context office = new Context(
                Actor.backOffice("water"), Set.of("water"), Samples.NOW, Optional.of("FK01"), Optional.empty());
        Ticket asked = LIFECYCLE.decide(dispatched(), requestReturn(1), office).ticket();

        Decision decision = LIFECYCLE.decide(asked, new CentreCommand.DecideReturn(1, false, "不同意"), as(SUPERVISOR));

        assertEquals(DeliveryKind.DECISION, decision.outgoing().get(0).kind());
        assertEquals("FK01", decision.outgoing().get(0).answer().orElseThrow().replyId());
    }

    @Test
    public void redoSendsTheOrderOutAgainUnderANumberOfTheNextRound() {
        Ticket replied = move(dispatched(), WATER, reply(1));

        Decision decision = LIFECYCLE.decide(replied, new CentreCommand.ReviewReply(false, "答非所问"), as(SUPERVISOR));

        assertEquals(TicketState.REDO, decision.ticket().state());
        assertEquals(2, decision.ticket().round());
        assertEquals(
                "YC20261123-000001-1R2", decision.outgoing().get(0).referral().orderNo(Samples.NUMBER));
        assertTrue(decision.ticket().referrals().get(0).answer().isEmpty());
        assertEquals(
                TicketState.HANDLING,
                move(decision.ticket(), WATER, new UnitCommand.Acknowledge(1)).state());
    }

    @Test
    public void aCorrectedAnswerReplacesTheFirstUntilTheTicketIsClosed() {
        Ticket ticket = toCallBack();

        ticket = move(ticket, WATER, new UnitCommand.Reply(1, AnswerResult.EXPLAINED, "更正：次日恢复供水。", "抢修一队", false));

        assertEquals(TicketState.TO_CALL_BACK, ticket.state());
        assertEquals(
                AnswerResult.EXPLAINED,
                ticket.referrals().get(0).answer().orElseThrow().result());
    }

    @Test
    public void nobodyClosesWithoutACallback() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> move(toCallBack(), CALLBACK, new CentreCommand.Close("")));

        assertEquals("no-callback", refused.code());
    }

    @Test
    public void anUnhappyCitizenIsNotClosedWithoutAWord() {
        Ticket unhappy = move(
                toCallBack(),
                CALLBACK,
                new CentreCommand.CallBack(
                        true,
                        Optional.of(false),
                        Optional.of(Satisfaction.DISSATISFIED),
                        Optional.empty(),
                        Optional.empty(),
                        ""));

        assertThrows(InvalidInputException.class, () -> move(unhappy, CALLBACK, new CentreCommand.Close("")));
        assertEquals("Redo", LIFECYCLE.actions(unhappy, as(CALLBACK)).get(0).verb());
        assertEquals(
                TicketState.REDO,
                move(unhappy, CALLBACK, new CentreCommand.Redo("仍未恢复")).state());
    }

    @Test
    public void unreachableIsAValueOfItsOwn() {
        CentreCommand.CallBack contradictory = new CentreCommand.CallBack(
                false, Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), "");

        assertThrows(InvalidInputException.class, () -> move(toCallBack(), CALLBACK, contradictory));
    }

    @Test
    public void voidingTakesTwoPeopleAndCallsTheUnitsBack() {
        Ticket proposed = move(dispatched(), SUPERVISOR, new CentreCommand.ProposeVoid("重复登记"));
        assertEquals(TicketState.TO_ACKNOWLEDGE, proposed.state());
        assertEquals(
                "void-same-person",
                assertThrows(RefusedException.class, () -> move(proposed, SUPERVISOR, new CentreCommand.ConfirmVoid()))
                        .code());

        Decision decision = LIFECYCLE.decide(
                proposed, new CentreCommand.ConfirmVoid(), as(Actor.centre("leader1", "班长一", Role.SHIFT_LEADER)));

        assertEquals(TicketState.VOID, decision.ticket().state());
        assertEquals(DeliveryKind.WITHDRAWAL, decision.outgoing().get(0).kind());
        assertEquals(
                ReferralState.WITHDRAWN, decision.ticket().referrals().get(0).state());
    }

    @Test
    public void anExtensionMustBeAskedBeforeTheDeadlineAndSaysWhich() {
        Ticket ticket = dispatched();
        Context late = Context.of(WATER, Set.of("water"), Samples.NOW.plus(Duration.ofDays(2)));

        RefusedException refused = assertThrows(
                RefusedException.class, () -> LIFECYCLE.decide(ticket, Samples.command(Rule.REQUEST_EXTENSION), late));

        assertEquals("延期须在办理时限 2026-11-24 09:00 之前申请。", refused.getMessage());
    }

    @Test
    public void aGrantedExtensionMovesTheDeadlineAndKeepsTheOldOne() {
        Ticket asked = Samples.fitFor(Rule.DECIDE_EXTENSION);

        Ticket granted = move(asked, SUPERVISOR, new CentreCommand.DecideExtension(1, true, ""));

        assertEquals(
                Samples.NOW.plus(Duration.ofDays(3)),
                granted.referrals().get(0).handleBy().due());
        assertEquals(
                Samples.NOW.plus(Duration.ofDays(1)),
                granted.referrals().get(0).extensions().get(0).oldDue());
    }

    @Test
    public void theTicketListIsSortedByTheClockThatEndsFirst() {
        assertEquals(ClockKind.DISPATCH, accepted().nextDeadline().orElseThrow().kind());
        assertEquals(
                ClockKind.ACKNOWLEDGE, dispatched().nextDeadline().orElseThrow().kind());
        assertEquals(
                ClockKind.CALLBACK, toCallBack().nextDeadline().orElseThrow().kind());
        assertTrue(move(toCallBack(), CALLBACK, satisfied(), new CentreCommand.Close(""))
                .nextDeadline()
                .isEmpty());
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() {
        InvalidInputException wrong = assertThrows(
                InvalidInputException.class,
                () -> move(dispatched(), WATER, new UnitCommand.Reply(1, null, "", "x".repeat(41), false)));

        assertEquals(
                List.of("result", "text", "handler"),
                wrong.errors().stream().map(e -> e.field()).toList());
    }

    @Test
    public void aRefusedCommandChangesNothing() {
        Ticket before = dispatched();

        assertThrows(RefusedException.class, () -> move(before, CALLBACK, new CentreCommand.Close("")));

        assertEquals(TicketState.TO_ACKNOWLEDGE, before.state());
        assertFalse(before.lead().isEmpty());
    }
}
