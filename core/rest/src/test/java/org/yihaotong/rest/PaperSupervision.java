package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularDesk;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.supervision.SupervisionDesk;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;

/** Supervision orders and circulars on paper. */
final class PaperSupervision implements SupervisionDesk, CircularDesk {

    static final String CIRCULAR = "TB2026-0001";

    final List<OrderQuery> queries = new ArrayList<>();
    final List<CircularDraft> issued = new ArrayList<>();

    @Override
    public Page<OrderSummary> orders(Actor actor, OrderQuery query) {
        queries.add(query);
        Deadline due = new Deadline(ClockKind.SUPERVISION, Centre.NOW, Centre.NOW.plusSeconds(3600), "一小时");
        return new Page<>(
                List.of(new OrderSummary(
                        "DB20261122-000001-1",
                        PaperTickets.NUMBER,
                        "停水两天",
                        "water",
                        2,
                        OrderState.OPEN,
                        "",
                        Centre.NOW,
                        due)),
                Optional.empty());
    }

    @Override
    public OrderCounts counts(Actor actor) {
        return new OrderCounts(7, 2, 3, 5, 3, 2);
    }

    private static Circular circular(CircularDraft draft) {
        return new Circular(
                CIRCULAR,
                draft.title(),
                draft.text(),
                draft.level(),
                draft.units(),
                draft.tickets(),
                "supervisor1",
                Centre.NOW,
                Optional.empty(),
                false,
                1);
    }

    @Override
    public Circular issue(Actor actor, CircularDraft draft, String idempotencyKey) {
        issued.add(draft);
        return circular(draft);
    }

    @Override
    public Circular read(Actor actor, String number) {
        if (!number.equals(CIRCULAR)) {
            throw new NotFoundException("没有通报 " + number);
        }
        return circular(new CircularDraft("通报", "三季度办理情况", 2, List.of("water"), List.of()));
    }

    @Override
    public Circular withdraw(Actor actor, String number, String reason) {
        return read(actor, number).withdrawn(new Circular.Withdrawal(reason, actor.login(), Centre.NOW));
    }

    @Override
    public Page<Circular> list(Actor actor, Optional<String> cursor, int limit) {
        return new Page<>(List.of(read(actor, CIRCULAR)), Optional.empty());
    }

    @Override
    public Circular confirm(Actor actor, String number) {
        return read(actor, number).seen(true, 0);
    }

    @Override
    public List<CircularReceipt> receipts(Actor actor, String number) {
        return List.of(new CircularReceipt("water", "water1", Centre.NOW));
    }

    @Override
    public long unread(Actor actor) {
        return 2;
    }
}
