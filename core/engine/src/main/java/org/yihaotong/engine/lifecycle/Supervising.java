package org.yihaotong.engine.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** 督办: an order with its own number and deadline, the unit's answer, and its closing. */
final class Supervising {

    private static final Duration FARTHEST = Duration.ofDays(180);

    private Supervising() {}

    static void issue(Move move, CentreCommand.IssueSupervision command) {
        Instant now = move.context().now();
        Instant due = command.due().orElse(null);
        new Fields()
                .that(command.level() >= 1 && command.level() <= 3, "level", "range", Words.say("field.level"))
                .text("reason", command.reason(), 1, 500)
                .after("due", due, now)
                .that(
                        due == null || !due.isAfter(now.plus(FARTHEST)),
                        "due",
                        "too-late",
                        Words.say("field.too-many-days", FARTHEST.toDays()))
                .done();
        Referral r = move.activeReferral(command.referral());
        Deadline clock = due == null
                ? move.limited(ClockKind.SUPERVISION, move.rules().supervision().feedback(command.level()), r.unit())
                : new Deadline(
                        ClockKind.SUPERVISION,
                        now,
                        due,
                        Words.say("supervision.chosen", Moments.say(now), Moments.say(due)));
        issue(move, r, command.level(), command.reason(), "", clock);
    }

    /** Writes the order and tells the unit's back office by an urge of that level. */
    static void issue(Move move, Referral r, int level, String reason, String rule, Deadline due) {
        List<SupervisionOrder> orders = new ArrayList<>(move.oversight().orders());
        String number = "DB" + move.from().number().substring(2) + "-" + (orders.size() + 1);
        orders.add(new SupervisionOrder(
                number,
                level,
                r.unit(),
                reason,
                rule,
                move.context().now(),
                move.context().actor().login(),
                due,
                Optional.empty(),
                Optional.empty()));
        move.setOrders(orders);
        move.send(Outgoing.supervision(
                r, Words.say("supervision.order", number, level, reason, Moments.say(due.due())), level, due.due()));
        move.happened(
                EventKind.SUPERVISION_ISSUED,
                Optional.of(r.unit()),
                Map.of(
                        "order",
                        number,
                        "referral",
                        String.valueOf(r.no()),
                        "level",
                        String.valueOf(level),
                        "reason",
                        reason,
                        "rule",
                        rule,
                        "due",
                        due.due().toString()));
    }

    static void answer(Move move, Referral r, UnitCommand.AnswerSupervision command) {
        new Fields()
                .text("order", command.order(), 1, 40)
                .text("text", command.text(), 1, 2000)
                .done();
        SupervisionOrder order = open(move, command.order());
        if (!order.unit().equals(r.unit()) || !r.state().isActive()) {
            throw Words.refuse("no-order", command.order());
        }
        replace(
                move,
                order.answered(new SupervisionOrder.Feedback(
                        command.text(),
                        move.context().actor().login(),
                        move.context().now())));
        move.happened(
                EventKind.SUPERVISION_ANSWERED,
                Optional.of(r.unit()),
                Map.of("order", order.number(), "text", command.text()));
    }

    static void close(Move move, CentreCommand.CloseSupervision command) {
        new Fields()
                .text("order", command.order(), 1, 40)
                .text("note", command.note(), 1, 500)
                .done();
        SupervisionOrder order = open(move, command.order());
        replace(
                move,
                order.closed(new SupervisionOrder.Closing(
                        command.note(),
                        move.context().actor().login(),
                        move.context().now())));
        move.happened(
                EventKind.SUPERVISION_CLOSED,
                Optional.of(order.unit()),
                Map.of("order", order.number(), "note", command.note()));
    }

    private static SupervisionOrder open(Move move, String number) {
        SupervisionOrder order = move.oversight().order(number).orElseThrow(() -> Words.refuse("no-order", number));
        if (!order.isOpen()) {
            throw Words.refuse("order-closed", number);
        }
        return order;
    }

    private static void replace(Move move, SupervisionOrder changed) {
        move.setOrders(move.oversight().orders().stream()
                .map(o -> o.number().equals(changed.number()) ? changed : o)
                .toList());
    }
}
