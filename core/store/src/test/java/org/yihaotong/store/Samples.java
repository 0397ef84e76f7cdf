package org.yihaotong.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.api.ticket.VoidProposal;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.UsedKey;

/** Made-up tickets and what belongs to them. */
final class Samples {

    static final Instant NINE = Instant.parse("2026-11-22T01:00:00.123456Z");
    static final String HASH = "0123456789abcdef".repeat(4);
    static final Caller CALLER = new Caller("张样例", "13900000001", "zhang@example.org");

    private Samples() {}

    static String number(int seq) {
        return "YC20261122-%06d".formatted(seq);
    }

    static Instant minute(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    /** A ticket that waits for dispatch. */
    static Ticket ticket(int seq) {
        return ticket(seq, 1, TicketState.TO_DISPATCH, "第" + seq + "号路灯不亮", List.of());
    }

    static Ticket ticket(int seq, long version, TicketState state, String title, List<Referral> referrals) {
        Optional<Deadline> clock = state.isEnded()
                ? Optional.empty()
                : Optional.of(new Deadline(ClockKind.DISPATCH, minute(seq), minute(seq + 60), "派单：1 小时"));
        return new Ticket(
                number(seq),
                version,
                state,
                Appeal.of(AppealType.COMPLAINT, Urgency.NORMAL, title, "晚上看不见路", CALLER),
                1,
                minute(seq),
                "agent1",
                referrals,
                clock,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    static Ticket moved(Ticket t, TicketState state) {
        return new Ticket(
                t.number(),
                t.version() + 1,
                state,
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt());
    }

    static Referral referral(int no, String unit, ReferralState state) {
        return new Referral(
                no,
                unit,
                no == 1,
                state,
                1,
                "目录：供水",
                NINE,
                Optional.empty(),
                Optional.of(new Deadline(ClockKind.ACKNOWLEDGE, NINE, minute(60), "签收：1 小时")),
                new Deadline(ClockKind.HANDLE, NINE, minute(600), "办理：5 个工作日"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A ticket in which everything that can be there is there. */
    static Ticket fullTicket(int seq) {
        Deadline clock = new Deadline(ClockKind.CALLBACK, NINE, minute(90), "回访：3 日，含周末");
        return new Ticket(
                number(seq),
                1,
                TicketState.TO_CALL_BACK,
                fullAppeal(),
                2,
                NINE,
                "agent1",
                List.of(fullReferral(), referral(2, "shouchuangwater", ReferralState.RETURNED)),
                Optional.of(clock),
                Optional.of(new DirectAnswer("已告知", Optional.of("k-17"), "")),
                List.of(
                        new Callback(
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "无人接听",
                                "callback1",
                                NINE),
                        new Callback(
                                true,
                                Optional.of(false),
                                Optional.of(Satisfaction.VERY_SATISFIED),
                                Optional.of(Satisfaction.SATISFIED),
                                Optional.empty(),
                                "",
                                "callback1",
                                minute(3))),
                Optional.of(new VoidProposal("leader1", "重复", NINE)),
                "说明：\"引号\"、换行\n与制表\t",
                Optional.of(minute(5)));
    }

    private static Appeal fullAppeal() {
        return new Appeal(
                AppealType.HELP,
                Urgency.URGENT,
                "水管爆了🚰，𠮷家巷停水",
                "原文 <script>alert('x')</script> \\ % _ ! é 👨‍👩‍👧",
                new FiveElements("住户", "今早", "巷口", "", "漏水"),
                new Place("140802", "盐湖区某巷 1 号", Optional.of(110.9975), Optional.of(35.0264)),
                "供水/停水",
                Map.of("accountNo", "0001", "meter", "表🧭"),
                CALLER,
                Optional.of(new Caller("李样例", "")),
                true,
                Channel.WEB,
                Optional.of(minute(-30)));
    }

    private static Referral fullReferral() {
        return new Referral(
                1,
                "yinlongwater",
                true,
                ReferralState.REPLIED,
                2,
                "",
                NINE,
                Optional.of(minute(1)),
                Optional.empty(),
                new Deadline(ClockKind.HANDLE, NINE, minute(600), ""),
                Optional.of(new Answer(AnswerResult.SOLVED, "已修好", "王样例", true, minute(2))),
                Optional.of(new ReturnRequest("不属我司", "", "首创水务", minute(2), Optional.of("R-1"))),
                Optional.of(new ExtensionRequest("待料", minute(900), minute(2), Optional.empty())));
    }

    static StoredTicket stored(Ticket ticket) {
        return new StoredTicket(ticket, ticket.version(), HASH);
    }

    static TicketEvent event(Ticket ticket) {
        return event(ticket, Map.of());
    }

    static TicketEvent event(Ticket ticket, Map<String, String> detail) {
        return new TicketEvent(
                ticket.number(),
                ticket.version(),
                NINE,
                "agent1",
                EventKind.ACCEPTED,
                Optional.empty(),
                TicketState.DRAFT,
                ticket.state(),
                detail,
                "0".repeat(64),
                HASH);
    }

    static UsedKey key(int seq) {
        return new UsedKey("agent1", "key-" + seq, HASH, number(seq));
    }

    static Change intake(Ticket ticket, UsedKey key) {
        return new Change(
                stored(ticket), List.of(event(ticket)), List.of(), List.of(), Optional.of(key), Optional.empty());
    }

    static Change intake(int seq) {
        return intake(ticket(seq), key(seq));
    }

    static Change move(Ticket ticket, OutgoingDelivery... outgoing) {
        return new Change(
                stored(ticket),
                List.of(event(ticket)),
                List.of(outgoing),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static OutgoingDelivery delivery(String id, String hotline, Instant createdAt) {
        return delivery(id, hotline, number(1), createdAt);
    }

    static OutgoingDelivery delivery(String id, String hotline, String ticket, Instant createdAt) {
        return new OutgoingDelivery(
                new Delivery(
                        id,
                        DeliveryKind.ORDER,
                        hotline,
                        ticket,
                        1,
                        ticket + "-" + id,
                        1,
                        DeliveryState.QUEUED,
                        0,
                        createdAt,
                        Optional.of(createdAt),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        ""),
                "");
    }

    static Delivery ended(Delivery d, DeliveryState state, Optional<Instant> nextTry, Optional<Instant> sentAt) {
        return new Delivery(
                d.id(),
                d.kind(),
                d.hotline(),
                d.ticket(),
                d.referral(),
                d.orderNo(),
                d.version(),
                state,
                d.attempts(),
                d.createdAt(),
                nextTry,
                sentAt,
                Optional.empty(),
                "BO-7",
                state == DeliveryState.FAILED ? "对方系统不可达" : "");
    }

    static ReplyRow reply(String hotline, String replyId) {
        return new ReplyRow(
                hotline,
                new UnitReply(
                        replyId,
                        number(1) + "-1",
                        ReplyKind.COMPLETED,
                        "已修好✅",
                        "王样例",
                        NINE,
                        Optional.of(AnswerResult.SOLVED),
                        true,
                        Optional.empty(),
                        ""),
                NINE,
                Optional.empty(),
                "");
    }

    static TicketQuery query(TicketQuery.Order order, int limit, Optional<String> cursor) {
        return new TicketQuery(
                Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, order, cursor, limit);
    }
}
