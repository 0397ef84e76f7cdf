package org.yihaotong.store.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;

/** A supervision order as lists look for it; the whole order is in its ticket's document. */
@Entity
@Table(name = "supervision_order")
public class OrderRow {

    private static final int WHY_LENGTH = 1000;

    @Id
    private String number;

    private String ticket;
    private String title;
    private String unit;

    @Column(name = "level_no")
    private int level;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "rule_id")
    private String rule;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private Instant due;

    @Column(name = "yellow_at")
    private Instant yellowAt;

    @Column(name = "red_at")
    private Instant redAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    private String why;

    protected OrderRow() {}

    /** A new row. */
    public static OrderRow of(Ticket ticket, SupervisionOrder order) {
        OrderRow row = new OrderRow();
        row.number = order.number();
        row.ticket = ticket.number();
        row.title = ticket.appeal().title();
        row.unit = order.unit();
        row.level = order.level();
        row.rule = order.rule();
        row.issuedAt = order.issuedAt();
        row.take(ticket, order);
        return row;
    }

    /** Says anew what changes: where it stands, and its clock. */
    public final void take(Ticket of, SupervisionOrder order) {
        state = OrderState.of(of, order);
        due = order.due().due();
        yellowAt = order.due().yellowAt();
        redAt = order.due().redAt();
        pausedAt = order.due().openPause().map(Pause::from).orElse(null);
        why = Names.clipped(order.due().why(), WHY_LENGTH);
    }

    public String number() {
        return number;
    }

    public Instant due() {
        return due;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The row of a list. */
    public OrderSummary summary() {
        return new OrderSummary(number, ticket, title, unit, level, state, rule, issuedAt, clock());
    }

    private Deadline clock() {
        return new Deadline(
                ClockKind.SUPERVISION,
                issuedAt,
                due,
                why,
                Optional.empty(),
                pausedAt == null ? List.of() : List.of(new Pause(pausedAt, Optional.empty(), "")),
                Optional.empty(),
                yellowAt,
                redAt,
                0);
    }
}
