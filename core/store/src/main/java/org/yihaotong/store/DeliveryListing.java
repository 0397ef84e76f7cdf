package org.yihaotong.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.input.Page;
import org.yihaotong.store.row.DeliveryRow;

/** Lists of deliveries, newest first, page by page. */
final class DeliveryListing {

    private static final String NAME = "deliveries";
    private static final Comparator<DeliveryRow> NEWEST_FIRST = Comparator.comparing(DeliveryRow::createdAt)
            .thenComparing(DeliveryRow::id)
            .reversed();

    private DeliveryListing() {}

    static Page<Delivery> page(EntityManager em, DeliveryQuery query) {
        List<DeliveryRow> rows =
                Pages.merged(query.states(), states -> rows(em, query, states), NEWEST_FIRST, query.limit() + 1);
        return Pages.of(rows, query.limit(), DeliveryRow::delivery, row -> new Cursor(NAME, row.createdAt(), row.id()));
    }

    private static List<DeliveryRow> rows(EntityManager em, DeliveryQuery query, Set<DeliveryState> states) {
        Filter filter = new Filter("SELECT d FROM DeliveryRow d").in("d.state", "states", states);
        query.hotline().ifPresent(hotline -> filter.and("d.hotline = :hotline", "hotline", hotline));
        query.ticket().ifPresent(ticket -> filter.and("d.ticket = :ticket", "ticket", ticket));
        query.cursor().map(cursor -> Cursor.read(NAME, cursor)).ifPresent(cursor -> filter.and(
                        "d.createdAt <= :moment AND (d.createdAt < :moment OR d.id < :id)", "moment", cursor.moment())
                .with("id", cursor.key()));
        return filter.then("ORDER BY d.createdAt DESC, d.id DESC").read(em, DeliveryRow.class, query.limit() + 1);
    }
}
