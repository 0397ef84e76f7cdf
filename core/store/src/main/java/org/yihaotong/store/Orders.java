package org.yihaotong.store;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.store.row.OrderRow;

/** Supervision orders follow their ticket: each move writes them anew as rows of a list. */
final class Orders {

    private Orders() {}

    static void write(EntityManager em, Ticket ticket) {
        if (ticket.oversight().orders().isEmpty()) {
            return;
        }
        Map<String, OrderRow> known = new Filter("SELECT o FROM OrderRow o")
                .and("o.ticket = :ticket", "ticket", ticket.number()).readAll(em, OrderRow.class).stream()
                        .collect(Collectors.toMap(OrderRow::number, Function.identity()));
        for (SupervisionOrder order : ticket.oversight().orders()) {
            OrderRow row = known.get(order.number());
            if (row == null) {
                em.persist(OrderRow.of(ticket, order));
            } else {
                row.take(ticket, order);
            }
        }
    }
}
