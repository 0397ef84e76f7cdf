package org.yihaotong.engine.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;

/** Actors, commands and tickets that the tests of the life cycle begin with. */
final class Samples {

    static final String NUMBER = "YC20261123-000001";
    static final Instant NOW = TestClock.MONDAY;
    static final DeadlinePolicy ONE_DAY = new WallClocks();
    static final Lifecycle LIFECYCLE = new Lifecycle(ONE_DAY, new PresetRules());

    static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    static final Actor CALLBACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private Samples() {}

    static Appeal appeal() {
        return Appeal.of(AppealType.HELP, Urgency.NORMAL, "小区停水", "自六时起停水，请尽快恢复。", new Caller("张某", "13900000001"));
    }

    static Context as(Actor actor) {
        return Context.of(actor, ownUnits(actor), NOW);
    }

    /** Every unit has a team below it. */
    static Set<String> ownUnits(Actor actor) {
        return actor.unit().map(u -> Set.of(u, u + "team")).orElse(Set.of());
    }

    static Ticket accepted() {
        return LIFECYCLE.accept(NUMBER, appeal(), "", as(AGENT)).ticket();
    }

    static Ticket move(Ticket ticket, Actor actor, Command... commands) {
        Ticket moved = ticket;
        for (Command c : commands) {
            moved = LIFECYCLE.decide(moved, c, as(actor)).ticket();
        }
        return moved;
    }

    static Ticket dispatched() {
        return move(accepted(), DISPATCHER, dispatch("water"));
    }

    static CentreCommand.Dispatch dispatch(String lead, String... coUnits) {
        return new CentreCommand.Dispatch(lead, List.of(coUnits), "供水");
    }

    static UnitCommand.Reply reply(int referral) {
        return new UnitCommand.Reply(referral, AnswerResult.SOLVED, "已修复，十五时恢复供水。", "抢修一队", true);
    }

    static UnitCommand.RequestReturn requestReturn(int referral) {
        return new UnitCommand.RequestReturn(referral, "不属于我单位职责", "三定方案", "roads");
    }

    static CentreCommand.CallBack satisfied() {
        return new CentreCommand.CallBack(
                true, Optional.of(true), Optional.of(Satisfaction.SATISFIED), Optional.empty(), Optional.empty(), "");
    }

    static Ticket toCallBack() {
        return move(move(dispatched(), WATER, reply(1)), SUPERVISOR, new CentreCommand.ReviewReply(true, ""));
    }

    /** A ticket in a state in which this command makes sense, as far as the main path leads. */
    static Ticket fitFor(Rule rule) {
        return switch (rule) {
            case DISPATCH, HANDLE_DIRECTLY, REFUSE_ACCEPTANCE, TRANSFER_CALL, PROPOSE_VOID -> accepted();
            case DECIDE_RETURN -> move(dispatched(), WATER, requestReturn(1));
            case DECIDE_EXTENSION -> move(dispatched(), WATER, extension());
            case REVIEW_REPLY -> move(dispatched(), WATER, reply(1));
            case CALL_BACK, REDO_AGAIN -> toCallBack();
            case CLOSE -> move(toCallBack(), CALLBACK, satisfied());
            case ARCHIVE -> move(toCallBack(), CALLBACK, satisfied(), new CentreCommand.Close(""));
            case CONFIRM_VOID, REJECT_VOID -> move(accepted(), DISPATCHER, new CentreCommand.ProposeVoid("重复登记"));
            case OPEN_ARBITRATION -> move(dispatched(), WATER, requestReturn(1));
            case REQUEST_ARBITRATION -> returnRefused();
            case ARBITRATE -> move(returnRefused(), WATER, requestArbitration(1));
            case RESUME -> move(dispatched(), SUPERVISOR, suspend());
            case SEND_CALLBACK_LINK -> toCallBack();
            case ORDER_FINAL_REPLY -> move(toCallBack(), CALLBACK, dissatisfied());
            case CLOSE_SUPERVISION, ANSWER_SUPERVISION -> move(dispatched(), SUPERVISOR, supervise());
            case HOLD_CONFERENCE -> move(dispatched(), SUPERVISOR, new CentreCommand.Escalate("多部门职责交叉"));
            case TAKE_BACK -> move(dispatched(), WATER, passDown(1));
            case URGE,
                    SEND_ANSWER,
                    CALL_AGAIN,
                    REDISPATCH,
                    SUSPEND,
                    ISSUE_SUPERVISION,
                    ESCALATE,
                    ACKNOWLEDGE,
                    NOTE_CONTACT,
                    PASS_DOWN,
                    REPLY,
                    REPORT_PROGRESS,
                    REQUEST_EXTENSION,
                    REQUEST_RETURN -> dispatched();
        };
    }

    static Command command(Rule rule) {
        return switch (rule) {
            case DISPATCH -> dispatch("water");
            case HANDLE_DIRECTLY -> new CentreCommand.HandleDirectly("请拨打营业厅电话咨询。", Optional.empty(), "一般咨询");
            case REFUSE_ACCEPTANCE -> new CentreCommand.RefuseAcceptance(NonAcceptanceReason.OUTSIDE_CITY, "属外市事项");
            case TRANSFER_CALL -> new CentreCommand.TransferCall("police110", "已转接");
            case DECIDE_RETURN -> new CentreCommand.DecideReturn(1, true, "同意");
            case DECIDE_EXTENSION -> new CentreCommand.DecideExtension(1, true, "同意");
            case REVIEW_REPLY -> new CentreCommand.ReviewReply(true, "");
            case CALL_BACK -> satisfied();
            case CLOSE -> new CentreCommand.Close("");
            case REDO_AGAIN -> new CentreCommand.Redo("来电人称仍未恢复");
            case ARCHIVE -> new CentreCommand.Archive();
            case SEND_ANSWER -> new CentreCommand.SendAnswer("ZS00000042 v3");
            case URGE -> new CentreCommand.Urge("请尽快办理");
            case CONFIRM_VOID -> new CentreCommand.ConfirmVoid();
            case REJECT_VOID -> new CentreCommand.RejectVoid("并非重复");
            case PROPOSE_VOID -> new CentreCommand.ProposeVoid("重复登记");
            case ACKNOWLEDGE -> new UnitCommand.Acknowledge(1);
            case REPLY -> reply(1);
            case REPORT_PROGRESS -> new UnitCommand.ReportProgress(1, "正在抢修");
            case REQUEST_EXTENSION -> extension();
            case REQUEST_RETURN -> requestReturn(1);
            case REDISPATCH -> new CentreCommand.Redispatch(1, "roads", "属道路管养");
            case OPEN_ARBITRATION -> new CentreCommand.OpenArbitration(1, "职责交叉，请裁定");
            case REQUEST_ARBITRATION -> requestArbitration(1);
            case ARBITRATE -> new CentreCommand.Arbitrate(1, "water", "由供水单位办理", false);
            case SUSPEND -> suspend();
            case RESUME -> new CentreCommand.Resume("材料已到");
            case SEND_CALLBACK_LINK -> new CentreCommand.SendCallbackLink();
            case ORDER_FINAL_REPLY -> new CentreCommand.OrderFinalReply("多次重办仍不满意");
            case CALL_AGAIN -> new CentreCommand.CallAgain("来电人再次来电催促");
            case ISSUE_SUPERVISION -> supervise();
            case CLOSE_SUPERVISION -> new CentreCommand.CloseSupervision(ORDER, "已按要求办理");
            case ANSWER_SUPERVISION -> new UnitCommand.AnswerSupervision(1, ORDER, "已增派人员，今日修复。");
            case HOLD_CONFERENCE -> new CentreCommand.HoldConference("供水、道路两单位", "议定由供水单位牵头。");
            case ESCALATE -> new CentreCommand.Escalate("多部门职责交叉");
            case NOTE_CONTACT -> new UnitCommand.NoteContact(1, "已电话联系，说明抢修安排。");
            case PASS_DOWN -> passDown(1);
            case TAKE_BACK -> new UnitCommand.TakeBack(1, "由本级办理");
        };
    }

    static final String ORDER = "DB20261123-000001-1";

    static Ticket returnRefused() {
        return move(
                move(dispatched(), WATER, requestReturn(1)),
                SUPERVISOR,
                new CentreCommand.DecideReturn(1, false, "属供水管网"));
    }

    static UnitCommand.RequestArbitration requestArbitration(int referral) {
        return new UnitCommand.RequestArbitration(referral, "该管段已移交道路单位", "移交协议");
    }

    static CentreCommand.Suspend suspend() {
        return new CentreCommand.Suspend("等待省级检测报告", NOW.plus(Duration.ofDays(10)));
    }

    static CentreCommand.IssueSupervision supervise() {
        return new CentreCommand.IssueSupervision(2, 1, "多次催办无进展", Optional.empty());
    }

    static UnitCommand.PassDown passDown(int referral) {
        return new UnitCommand.PassDown(referral, "waterteam", "请抢修队办理");
    }

    static CentreCommand.CallBack dissatisfied() {
        return new CentreCommand.CallBack(
                true,
                Optional.of(false),
                Optional.of(Satisfaction.DISSATISFIED),
                Optional.empty(),
                Optional.empty(),
                "仍未解决");
    }

    private static UnitCommand.RequestExtension extension() {
        return new UnitCommand.RequestExtension(1, "配件未到", NOW.plus(Duration.ofDays(3)));
    }
}
