package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;

/** 答复审查、重办、回访、最终答复、督办: what has to be good enough for the citizen. */
public class ReplyAndCallbackTest {

    private static final Actor LEADER = Actor.ofUnit("waterleader", "供水负责人", "water", Role.UNIT_LEADER);

    @Test
    public void anAnswerThatTheUnitTakesBackCountsNoMoreAndTheWorkGoesOnByTheSameClock() {
        for (Ticket answered :
                List.of(Samples.move(Samples.dispatched(), Samples.WATER, Samples.reply(1)), Samples.toCallBack())) {
            Decision reopened = Samples.LIFECYCLE.reopen(answered, 1, "阀门仍漏", Samples.as(Samples.WATER));

            Referral r = reopened.ticket().referral(1).orElseThrow();
            assertEquals(TicketState.HANDLING, reopened.ticket().state());
            assertEquals(ReferralState.HANDLING, r.state());
            assertEquals(Optional.empty(), r.answer());
            assertEquals(1, r.earlierAnswers().size());
            assertEquals(answered.referral(1).orElseThrow().handleBy(), r.handleBy());
            assertEquals(1, r.round());
            assertEquals(
                    EventKind.REPLY_TAKEN_BACK, reopened.happenings().get(0).kind());

            Ticket again = Samples.move(reopened.ticket(), Samples.WATER, reply("阀门已更换，复查不再漏水，已电话告知来电人。"));
            assertEquals(TicketState.TO_REVIEW, again.state());
        }
        assertThrows(
                RefusedException.class,
                () -> Samples.LIFECYCLE.reopen(Samples.dispatched(), 1, "没有办结过", Samples.as(Samples.WATER)));
    }

    private static UnitCommand.Reply reply(String text, String... points) {
        return new UnitCommand.Reply(1, AnswerResult.SOLVED, text, "", true, List.of(points));
    }

    private static List<String> wrong(Ticket ticket, UnitCommand.Reply reply) {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> Samples.move(ticket, Samples.WATER, reply));
        return e.errors().stream().map(f -> f.field() + ":" + f.code()).toList();
    }

    private static String refusal(Ticket ticket, Actor actor, Command command) {
        return assertThrows(RefusedException.class, () -> Samples.move(ticket, actor, command))
                .code();
    }

    private static Ticket withDemands(String... demands) {
        Appeal a = Samples.appeal();
        Appeal asked = new Appeal(
                a.type(),
                a.urgency(),
                a.title(),
                a.content(),
                a.elements(),
                a.place(),
                a.matter(),
                a.fields(),
                a.caller(),
                a.requester(),
                false,
                a.channel(),
                a.receivedAt(),
                List.of(demands));
        Ticket accepted = Samples.LIFECYCLE
                .accept(Samples.NUMBER, asked, "", Samples.as(Samples.AGENT))
                .ticket();
        return Samples.move(accepted, Samples.DISPATCHER, Samples.dispatch("water"));
    }

    @Test
    public void aReplyThatSaysNothingIsNotSubmitted() {
        for (String mere : List.of("已转办", "收悉！", "您好，已收悉，已转办。", "……", "已转相关部门处理中。")) {
            assertEquals(mere, List.of("text:mere"), wrong(Samples.dispatched(), reply(mere)));
        }
        assertEquals(List.of("text:too-short"), wrong(Samples.dispatched(), reply("修好了")));
    }

    @Test
    public void aCopyOfTheEarlierReplyIsNotSubmitted() {
        Ticket redo = Samples.move(
                Samples.fitFor(Rule.REVIEW_REPLY), Samples.SUPERVISOR, new CentreCommand.ReviewReply(false, "未说明时间"));

        assertEquals(List.of("text:copy"), wrong(redo, reply(Samples.reply(1).text() + "！")));
        assertEquals(
                TicketState.TO_REVIEW,
                Samples.move(redo, Samples.WATER, reply("更换阀门一处，昨日十五时恢复供水，已电话告知。"))
                        .state());
    }

    @Test
    public void everyDemandIsAnswered() {
        Ticket asked = withDemands("恢复供水", "说明原因");

        assertEquals(List.of("points:size"), wrong(asked, reply("已恢复供水，水压正常。")));
        assertEquals(List.of("points[1]:mere"), wrong(asked, reply("已恢复供水，水压正常。", "昨日十五时恢复", "收悉")));
        assertEquals(
                TicketState.TO_REVIEW,
                Samples.move(asked, Samples.WATER, reply("已恢复供水，水压正常。", "昨日十五时恢复", "阀门老化破裂"))
                        .state());
    }

    @Test
    public void whatABackOfficeSendsIsTakenWithItsDoubts() {
        Context office = new Context(
                Actor.backOffice("water"), Set.of("water"), Samples.NOW, Optional.of("R1"), Optional.empty());

        Referral replied = Samples.LIFECYCLE
                .decide(withDemands("恢复供水", "说明原因"), reply("已转办"), office)
                .ticket()
                .referrals()
                .get(0);

        assertEquals(2, replied.answer().orElseThrow().doubts().size());
    }

    @Test
    public void dissatisfactionIsRedoneTwiceThenTheLeaderSignsTheFinalReply() {
        Ticket ticket = Samples.move(Samples.toCallBack(), Samples.CALLBACK, Samples.dissatisfied());
        for (String text : List.of("第二次抢修，更换主管阀门，恢复供水。", "第三次抢修，整段更换管道，水压达标。")) {
            ticket = Samples.move(ticket, Samples.CALLBACK, new CentreCommand.Redo("仍未解决"));
            ticket = Samples.move(ticket, Samples.WATER, reply(text));
            ticket = Samples.move(ticket, Samples.SUPERVISOR, new CentreCommand.ReviewReply(true, ""));
            ticket = Samples.move(ticket, Samples.CALLBACK, Samples.dissatisfied());
        }
        assertEquals("redo-bounded", refusal(ticket, Samples.CALLBACK, new CentreCommand.Redo("再来一次")));

        Ticket last = Samples.move(ticket, Samples.SUPERVISOR, new CentreCommand.OrderFinalReply("两次重办仍不满意"));

        assertEquals("final-signature", refusal(last, Samples.WATER, reply("经复核，管网改造列入明年计划。")));
        Ticket signed = Samples.move(last, LEADER, reply("经复核，管网改造列入明年计划。"));
        assertEquals("供水负责人", signed.lead().orElseThrow().answer().orElseThrow().signedBy());
        assertEquals(3, signed.lead().orElseThrow().earlierAnswers().size());
        Ticket called = Samples.move(
                Samples.move(signed, Samples.SUPERVISOR, new CentreCommand.ReviewReply(true, "")),
                Samples.CALLBACK,
                Samples.dissatisfied());
        assertEquals("redo-bounded", refusal(called, Samples.CALLBACK, new CentreCommand.Redo("再来一次")));
        assertEquals(
                TicketState.CLOSED,
                Samples.move(called, Samples.CALLBACK, new CentreCommand.Close("已出具最终答复"))
                        .state());
    }

    @Test
    public void theLinkGoesToWhoLeftANumber() {
        Decision sent = Samples.LIFECYCLE.decide(
                Samples.toCallBack(), new CentreCommand.SendCallbackLink(), Samples.as(Samples.CALLBACK));

        assertEquals(NoticeKind.CALLBACK_LINK, sent.tellings().get(0).kind());
    }

    @Test
    public void anOrderHasItsNumberItsAnswerAndItsClosing() {
        Ticket supervised = Samples.move(Samples.dispatched(), Samples.SUPERVISOR, Samples.supervise());
        assertEquals(Samples.ORDER, supervised.oversight().orders().get(0).number());
        assertEquals(2, supervised.oversight().level());

        Ticket answered =
                Samples.move(supervised, Samples.WATER, (UnitCommand) Samples.command(Rule.ANSWER_SUPERVISION));
        Ticket closed =
                Samples.move(answered, Samples.SUPERVISOR, new CentreCommand.CloseSupervision(Samples.ORDER, "已落实"));

        assertEquals(0, closed.oversight().level());
        assertEquals(
                "order-closed", refusal(closed, Samples.WATER, (UnitCommand) Samples.command(Rule.ANSWER_SUPERVISION)));
        assertEquals("no-order", refusal(closed, Samples.SUPERVISOR, new CentreCommand.CloseSupervision("DB1", "x")));
    }

    @Test
    public void anOpenOrderKeepsATicketOutOfTheArchive() {
        Ticket supervised = Samples.move(Samples.dispatched(), Samples.SUPERVISOR, Samples.supervise());
        Ticket replied = Samples.move(supervised, Samples.WATER, Samples.reply(1));
        Ticket closed = Samples.move(
                Samples.move(replied, Samples.SUPERVISOR, new CentreCommand.ReviewReply(true, "")),
                Samples.CALLBACK,
                Samples.satisfied(),
                new CentreCommand.Close(""));

        assertEquals("orders-open", refusal(closed, Samples.CALLBACK, new CentreCommand.Archive()));
        Ticket settled =
                Samples.move(closed, Samples.SUPERVISOR, new CentreCommand.CloseSupervision(Samples.ORDER, "已落实"));
        assertEquals(
                TicketState.ARCHIVED,
                Samples.move(settled, Samples.CALLBACK, new CentreCommand.Archive())
                        .state());
    }

    @Test
    public void aRepeatCallIsCountedAndUrges() {
        Ticket again = Samples.move(Samples.dispatched(), Samples.AGENT, new CentreCommand.CallAgain("再次来电催促"));

        assertEquals(1, again.oversight().repeatCalls());
        assertEquals(1, again.oversight().urges());
        Ticket waiting = Samples.move(Samples.accepted(), Samples.AGENT, new CentreCommand.CallAgain("再次来电催促"));
        assertEquals(0, waiting.oversight().urges());
        assertTrue(waiting.oversight().orders().isEmpty());
    }

    @Test
    public void aWordOfDangerSupervisesAtDispatch() {
        Appeal a = Samples.appeal();
        Appeal danger = a.retold("路面塌陷", "主路塌陷约两米，无人看守。", a.elements(), a.caller(), a.requester());
        Ticket accepted = Samples.LIFECYCLE
                .accept(Samples.NUMBER, danger, "", Samples.as(Samples.AGENT))
                .ticket();

        Ticket dispatched = Samples.move(accepted, Samples.DISPATCHER, Samples.dispatch("roads"));

        assertEquals(3, dispatched.oversight().level());
        Ticket urged = Samples.move(dispatched, Samples.DISPATCHER, new CentreCommand.Urge("请尽快"));
        assertEquals(1, urged.oversight().orders().size());
    }
}
