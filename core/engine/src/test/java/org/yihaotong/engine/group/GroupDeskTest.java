package org.yihaotong.engine.group;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupAction;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.group.MemberResult.Outcome;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;

public class GroupDeskTest {

    private final GroupHouse house = new GroupHouse();

    @Test
    public void joiningATicketOpensAGroupOfWhichItIsTheHead() {
        String head = house.call();
        String member = house.call();

        GroupOutcome outcome = house.join(head, List.of(member));

        Group group = outcome.group().orElseThrow();
        assertEquals("TB20261123-0001", group.number());
        assertEquals(head, group.head());
        assertEquals(Outcome.DONE, outcome.rows().get(0).outcome());
        assertEquals(1, outcome.waiting());
        assertEquals(TicketState.TO_DISPATCH, house.state(head));
        assertEquals(TicketState.JOINED, house.state(member));
        assertEquals(Optional.of(group.number()), house.ticket(member).group());
        assertTrue(house.ticket(member).nextDeadline().isEmpty());
    }

    @Test
    public void whoJoinsAMemberJoinsItsGroup() {
        Group group = house.burst(1);
        String member = house.members(group, TicketState.JOINED).get(0);

        GroupOutcome outcome = house.join(member, house.calls(2));

        assertEquals(group.number(), outcome.group().orElseThrow().number());
        assertEquals(3, outcome.waiting());
        assertEquals(3, house.join(group.number(), List.of(group.head())).waiting());
    }

    @Test
    public void aMemberThatUnitsHadIsTakenFromThem() {
        String head = house.call();
        String member = house.call();
        house.dispatch(member);

        house.join(head, List.of(member));

        assertEquals(
                ReferralState.WITHDRAWN, house.ticket(member).referrals().get(0).state());
        assertTrue(house.store.deliveries().list(DeliveryQuery.ofTicket(member)).items().stream()
                .anyMatch(d -> d.kind() == DeliveryKind.WITHDRAWAL));
        TicketEvent joined = last(member);
        assertEquals("WITHDRAWN", joined.detail().get("state.1"));
    }

    @Test
    public void whatCannotJoinIsRefusedRowByRow() {
        Group group = house.burst(1);
        String other = house.members(group, TicketState.JOINED).get(0);
        String ended = house.call();
        house.move(GroupHouse.AGENT, ended, new CentreCommand.HandleDirectly("已告知", Optional.empty(), "一般咨询"));
        String answered = house.call();
        house.answerHead(answered, "已抢修完毕，恢复供水。");
        String good = house.call();
        String head = house.call();

        GroupOutcome outcome =
                house.join(head, List.of(other, group.head(), ended, answered, "YC20260101-000009", good));

        assertEquals(
                List.of(
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.DONE),
                outcome.rows().stream().map(r -> r.outcome()).toList());
        assertTrue(outcome.rows().get(0).message().contains(group.number()));
        assertTrue(outcome.rows().get(2).message().contains("直办办结"));
        assertEquals(1, outcome.waiting());
    }

    @Test
    public void noGroupIsOpenedIfNobodyMayJoin() {
        String head = house.call();
        String ended = house.call();
        house.move(GroupHouse.AGENT, ended, new CentreCommand.HandleDirectly("已告知", Optional.empty(), "一般咨询"));

        GroupOutcome outcome = house.join(head, List.of(ended));

        assertTrue(outcome.group().isEmpty());
        assertTrue(house.ticket(head).group().isEmpty());
        assertEquals(1, house.ticket(head).version());
    }

    @Test
    public void nobodyJoinsAnEndedTicketOrItselfOrNothing() {
        String ended = house.call();
        house.move(GroupHouse.AGENT, ended, new CentreCommand.HandleDirectly("已告知", Optional.empty(), "一般咨询"));
        List<String> one = house.calls(1);

        assertEquals(
                "state",
                assertThrows(RefusedException.class, () -> house.join(ended, one))
                        .code());
        assertThrows(InvalidInputException.class, () -> house.join(one.get(0), one));
        assertThrows(InvalidInputException.class, () -> house.join(one.get(0), List.of()));
        assertThrows(NotFoundException.class, () -> house.join("TB20260101-0001", one));
        assertThrows(NotFoundException.class, () -> house.join("YC20260101-000009", one));
    }

    @Test
    public void theRolesAreHeldByTheEngine() {
        Group group = house.burst(1);
        String member = house.members(group, TicketState.JOINED).get(0);

        for (Actor actor : List.of(GroupHouse.WATER, GroupHouse.CALLBACK)) {
            assertRole(() -> house.desk().join(actor, group.number(), house.calls(1)));
            assertRole(() -> house.desk().leave(actor, group.number(), member, "不是一回事"));
            assertRole(() -> house.desk().answer(actor, group.number(), AnswerResult.EXPLAINED, "正在抢修"));
            assertRole(() -> house.desk().hintsFor(actor, member));
        }
        assertRole(() -> house.desk().answer(GroupHouse.AGENT, group.number(), AnswerResult.EXPLAINED, "正在抢修"));
        assertRole(() -> house.desk().read(GroupHouse.WATER, group.number()));
        assertRole(() -> house.desk().members(GroupHouse.WATER, group.number(), Set.of(), Optional.empty(), 10));
        assertRole(() -> house.desk().list(GroupHouse.WATER, false, Optional.empty(), 10));
        assertEquals(
                List.of(),
                house.desk().read(GroupHouse.CALLBACK, group.number()).actions());
    }

    private static void assertRole(org.junit.function.ThrowingRunnable call) {
        assertEquals("role", assertThrows(RefusedException.class, call).code());
    }

    @Test
    public void theHeadsAcceptedReplyReachesEveryMemberOnce() {
        Group group = house.burst(3);
        List<String> members = house.members(group, TicketState.JOINED);
        house.answerHead(group.head(), "十五时已恢复供水。");

        house.sweep();
        house.sweep();

        for (String member : members) {
            Ticket t = house.ticket(member);
            assertEquals(TicketState.TO_CALL_BACK, t.state());
            assertEquals(ClockKind.CALLBACK, t.clock().orElseThrow().kind());
            assertEquals("十五时已恢复供水。", t.groupAnswer().orElseThrow().text());
            assertEquals(1, house.events(member, EventKind.GROUP_ANSWERED));
            assertEquals(1, house.notices(member));
            assertEquals("centre", last(member).by());
            assertEquals(Optional.of("water"), last(member).unit());
        }
        assertFalse(house.store.groups().find(group.number()).orElseThrow().waiting());
    }

    @Test
    public void nobodyHearsTheHeadsCallerInTheAnswer() {
        String head = house.accept(GroupHouse.appeal("河东街停水", "河东街停水", new Caller("赵小某", "13900000777")));
        String member = house.call();
        house.join(head, List.of(member));

        house.answerHead(head, "已联系赵小某（13900000777），十五时恢复供水。");
        house.sweep();

        String text = house.ticket(member).groupAnswer().orElseThrow().text();
        assertFalse(text, text.contains("赵小某") || text.contains("13900000777"));
        assertTrue(text, text.contains("十五时恢复供水"));
        assertFalse(last(member).detail().toString().contains("13900000777"));
        assertFalse(house.store.notices().toString().contains("13900000777"));
    }

    @Test
    public void whoJoinsAnAnsweredGroupIsAnsweredAtOnce() {
        Group group = house.burst(1);
        house.answerHead(group.head(), "十五时已恢复供水。");
        String late = house.call();

        house.join(group.number(), List.of(late));

        assertEquals(TicketState.TO_CALL_BACK, house.state(late));
        assertEquals(1, house.events(late, EventKind.JOINED));
        assertEquals(1, house.events(late, EventKind.GROUP_ANSWERED));
        assertEquals(1, house.notices(late));
    }

    @Test
    public void aHeadThatIsHandledDirectlyAnswersItsGroup() {
        Group group = house.burst(2);
        List<String> members = house.members(group, TicketState.JOINED);
        house.move(
                GroupHouse.AGENT,
                group.head(),
                new CentreCommand.HandleDirectly("计划检修，十八时恢复。", Optional.empty(), "计划停水"));

        house.sweep();

        members.forEach(m -> assertEquals(TicketState.TO_CALL_BACK, house.state(m)));
        assertEquals(
                "计划检修，十八时恢复。",
                house.ticket(members.get(0)).groupAnswer().orElseThrow().text());
    }

    @Test
    public void aMemberThatLeavesWaitsForDispatchWithAFreshClock() {
        Group group = house.burst(2);
        String member = house.members(group, TicketState.JOINED).get(0);
        house.clock.pass(java.time.Duration.ofHours(30));

        house.desk().leave(GroupHouse.AGENT, group.number(), member, "另一条街");

        Ticket t = house.ticket(member);
        assertEquals(TicketState.TO_DISPATCH, t.state());
        assertTrue(t.group().isEmpty());
        assertEquals(house.clock.instant(), t.clock().orElseThrow().startedAt());
        assertEquals("另一条街", last(member).detail().get("reason"));
        assertEquals(
                "group-none",
                assertThrows(RefusedException.class, () -> house.desk()
                                .leave(GroupHouse.AGENT, group.number(), member, "另一条街"))
                        .code());
        assertEquals(
                "group-not-waiting",
                assertThrows(RefusedException.class, () -> house.desk()
                                .leave(GroupHouse.AGENT, group.number(), group.head(), "另一条街"))
                        .code());
        String other = house.members(group, TicketState.JOINED).get(0);
        assertThrows(
                InvalidInputException.class, () -> house.desk().leave(GroupHouse.AGENT, group.number(), other, " "));
    }

    @Test
    public void theOldestMemberTakesThePlaceOfAVoidedHead() {
        Group group = house.burst(3);
        List<String> members = house.members(group, TicketState.JOINED);
        house.move(GroupHouse.DISPATCHER, group.head(), new CentreCommand.ProposeVoid("恶作剧来电"));
        house.move(GroupHouse.SUPERVISOR, group.head(), new CentreCommand.ConfirmVoid());

        house.sweep();
        house.sweep();

        assertEquals(
                members.get(0),
                house.store.groups().find(group.number()).orElseThrow().head());
        assertEquals(TicketState.TO_DISPATCH, house.state(members.get(0)));
        assertEquals(TicketState.JOINED, house.state(members.get(1)));
        house.answerHead(members.get(0), "十五时已恢复供水。");
        house.sweep();
        assertEquals(TicketState.TO_CALL_BACK, house.state(members.get(2)));
    }

    @Test
    public void whoJoinsAGroupWhoseHeadIsLostLeadsIt() {
        Group group = house.burst(1);
        String member = house.members(group, TicketState.JOINED).get(0);
        house.desk().leave(GroupHouse.AGENT, group.number(), member, "另一条街");
        assertFalse(house.store.groups().find(group.number()).orElseThrow().waiting());
        house.move(
                GroupHouse.AGENT,
                group.head(),
                new CentreCommand.RefuseAcceptance(org.yihaotong.api.ticket.NonAcceptanceReason.NUISANCE, "恶作剧来电"));
        List<String> late = house.calls(2);

        house.join(group.number(), late);

        assertEquals(
                late.get(0),
                house.store.groups().find(group.number()).orElseThrow().head());
        assertEquals(TicketState.TO_DISPATCH, house.state(late.get(0)));
        assertEquals(TicketState.JOINED, house.state(late.get(1)));
    }

    @Test
    public void aDissatisfiedMemberGoesOnAlone() {
        Group group = house.burst(2);
        List<String> members = house.members(group, TicketState.JOINED);
        house.answerHead(group.head(), "十五时已恢复供水。");
        house.sweep();
        house.callBack(members.get(0), Satisfaction.DISSATISFIED);
        house.callBack(members.get(1), Satisfaction.SATISFIED);
        house.move(GroupHouse.CALLBACK, members.get(1), new CentreCommand.Close(""));

        house.move(GroupHouse.CALLBACK, members.get(0), new CentreCommand.Redo("家中仍停水"));

        Ticket alone = house.ticket(members.get(0));
        assertEquals(TicketState.TO_DISPATCH, alone.state());
        assertTrue(alone.group().isEmpty() && alone.groupAnswer().isEmpty());
        assertEquals(1, house.events(members.get(0), EventKind.LEFT));
        house.answerHead(members.get(0), "已单独上门处理。");
        assertEquals(TicketState.TO_CALL_BACK, house.state(members.get(0)));
        assertEquals(TicketState.CLOSED, house.state(members.get(1)));
    }

    @Test
    public void aRedoneHeadLeavesSatisfiedMembersAloneAndLetsLaterOnesWait() {
        Group group = house.burst(1);
        String member = house.members(group, TicketState.JOINED).get(0);
        house.answerHead(group.head(), "十五时已恢复供水。");
        house.sweep();
        house.callBack(group.head(), Satisfaction.DISSATISFIED);
        house.move(GroupHouse.CALLBACK, group.head(), new CentreCommand.Redo("水仍浑浊"));
        String late = house.call();
        house.join(group.number(), List.of(late));

        house.sweep();

        assertEquals(TicketState.TO_CALL_BACK, house.state(member));
        assertEquals(TicketState.JOINED, house.state(late));
        assertEquals(Optional.of(group.number()), house.ticket(group.head()).group());
        house.reply(group.head(), "管道已冲洗，水质合格。");
        house.move(GroupHouse.DISPATCHER, group.head(), new CentreCommand.ReviewReply(true, ""));
        house.sweep();
        assertEquals(
                "管道已冲洗，水质合格。", house.ticket(late).groupAnswer().orElseThrow().text());
        assertEquals(
                "十五时已恢复供水。", house.ticket(member).groupAnswer().orElseThrow().text());
    }

    @Test
    public void anAnswerByHandReachesAllWhoWaitAndTheHeadThatNobodyHandles() {
        Group group = house.burst(3);

        GroupOutcome outcome =
                house.desk().answer(GroupHouse.LEADER, group.number(), AnswerResult.EXPLAINED, "正在抢修，十八时恢复。");

        assertEquals(4, outcome.rows().size());
        assertEquals(0, outcome.waiting());
        outcome.rows().forEach(row -> assertEquals(TicketState.TO_CALL_BACK, house.state(row.ticket())));
        assertEquals("leader1", last(group.head()).by());
        assertEquals(
                "group-nobody-waits",
                assertThrows(RefusedException.class, () -> house.desk()
                                .answer(GroupHouse.LEADER, group.number(), AnswerResult.EXPLAINED, "再答一次"))
                        .code());
        String late = house.call();
        house.join(group.number(), List.of(late));
        assertEquals(TicketState.TO_CALL_BACK, house.state(late));
    }

    @Test
    public void anAnswerByHandLeavesAHeadWithItsUnitAndTheHeadsReplyCountsAfterwards() {
        Group group = house.burst(1);
        house.dispatch(group.head());

        house.desk().answer(GroupHouse.DISPATCHER, group.number(), AnswerResult.EXPLAINED, "正在抢修，十八时恢复。");
        String second = house.call();
        house.join(group.number(), List.of(second));
        house.reply(group.head(), "管道已修复，恢复供水。");
        house.move(GroupHouse.DISPATCHER, group.head(), new CentreCommand.ReviewReply(true, ""));
        String third = house.call();
        house.join(group.number(), List.of(third));

        assertEquals(
                "正在抢修，十八时恢复。", house.ticket(second).groupAnswer().orElseThrow().text());
        assertEquals(
                "管道已修复，恢复供水。", house.ticket(third).groupAnswer().orElseThrow().text());
        assertTrue(house.ticket(group.head()).groupAnswer().isEmpty());
    }

    @Test
    public void badAnswersNameTheirFieldsAndChangeNothing() {
        Group group = house.burst(1);

        InvalidInputException refused = assertThrows(
                InvalidInputException.class, () -> house.desk().answer(GroupHouse.LEADER, group.number(), null, " "));

        assertEquals(
                List.of("result", "text"),
                refused.errors().stream().map(e -> e.field()).toList());
        assertEquals(1, house.members(group, TicketState.JOINED).size());
        assertTrue(
                house.store.groups().find(group.number()).orElseThrow().answer().isEmpty());
    }

    @Test
    public void theCounterSaysWhereEverybodyStands() {
        Group group = house.burst(4);
        List<String> members = house.members(group, TicketState.JOINED);
        house.desk().answer(GroupHouse.LEADER, group.number(), AnswerResult.EXPLAINED, "正在抢修。");
        house.callBack(members.get(0), Satisfaction.SATISFIED);
        house.callBack(members.get(1), Satisfaction.DISSATISFIED);
        house.move(GroupHouse.CALLBACK, members.get(0), new CentreCommand.Close(""));

        GroupCount count =
                house.desk().read(GroupHouse.CALLBACK, group.number()).count();

        assertEquals(new GroupCount(Map.of(TicketState.TO_CALL_BACK, 4L, TicketState.CLOSED, 1L), 5, 2, 1), count);
    }

    @Test
    public void thePageOffersTheLikelyThingFirst() {
        Group group = house.burst(1);

        assertEquals(
                List.of(GroupAction.ANSWER, GroupAction.JOIN, GroupAction.LEAVE),
                house.desk().read(GroupHouse.LEADER, group.number()).actions());
        assertEquals(
                group.head(),
                house.desk().read(GroupHouse.AGENT, group.number()).head().number());
        assertEquals(
                2,
                house.desk()
                        .members(GroupHouse.AGENT, group.number(), Set.of(), Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(
                1,
                house.desk()
                        .list(GroupHouse.AGENT, true, Optional.empty(), 10)
                        .items()
                        .size());
    }

    private TicketEvent last(String number) {
        List<TicketEvent> events = house.store.tickets().events(number);
        return events.get(events.size() - 1);
    }
}
