package org.yihaotong.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderQuery.Order;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.store.row.OrderRow;

/** Lists and counts of supervision orders. */
final class OrderListing {

    private static final Comparator<OrderRow> NEWEST_FIRST = Comparator.comparing(OrderRow::issuedAt)
            .thenComparing(OrderRow::number)
            .reversed();
    private static final Comparator<OrderRow> DUE_FIRST =
            Comparator.comparing(OrderRow::due).thenComparing(OrderRow::number);

    private final EntityManager em;
    private final Set<String> units;
    private final Instant now;

    OrderListing(EntityManager em, Set<String> units, Instant now) {
        this.em = em;
        this.units = units;
        this.now = now;
    }

    Page<OrderSummary> page(OrderQuery query) {
        boolean newest = query.order() == Order.NEWEST;
        String name = "orders:" + query.order();
        List<OrderRow> rows = Pages.merged(
                query.states(), s -> rows(query, s, name), newest ? NEWEST_FIRST : DUE_FIRST, query.limit() + 1);
        return Pages.of(
                rows,
                query.limit(),
                OrderRow::summary,
                row -> new Cursor(name, newest ? row.issuedAt() : row.due(), row.number()));
    }

    private List<OrderRow> rows(OrderQuery query, Set<OrderState> states, String name) {
        boolean newest = query.order() == Order.NEWEST;
        Filter filter = ofUnits("SELECT o FROM OrderRow o")
                .in("o.state", "states", states)
                .in("o.level", "levels", query.levels());
        if (query.overdue()) {
            overdue(filter);
        }
        String after = newest
                ? "o.issuedAt <= :moment AND (o.issuedAt < :moment OR o.number < :key)"
                : "o.due >= :moment AND (o.due > :moment OR o.number > :key)";
        query.cursor().map(cursor -> Cursor.read(name, cursor)).ifPresent(cursor -> filter.and(
                        after, "moment", cursor.moment())
                .with("key", cursor.key()));
        return filter.then(newest ? "ORDER BY o.issuedAt DESC, o.number DESC" : "ORDER BY o.due, o.number")
                .read(em, OrderRow.class, query.limit() + 1);
    }

    private Filter overdue(Filter filter) {
        return filter.and("o.state = :open", "open", OrderState.OPEN)
                .and("o.due <= :now", "now", now)
                .and("o.pausedAt IS NULL");
    }

    private Filter ofUnits(String select) {
        return new Filter(select).in("o.unit", "units", units);
    }

    OrderCounts counts() {
        return new OrderCounts(
                count(OrderState.OPEN),
                one(overdue(ofUnits("SELECT COUNT(o.number) FROM OrderRow o"))),
                count(OrderState.ANSWERED),
                level(1),
                level(2),
                level(3));
    }

    private long count(OrderState state) {
        return one(ofUnits("SELECT COUNT(o.number) FROM OrderRow o").and("o.state = :state", "state", state));
    }

    private long level(int level) {
        return one(ofUnits("SELECT COUNT(o.number) FROM OrderRow o")
                .and("o.level = :level", "level", level)
                .in("o.state", "states", Set.of(OrderState.OPEN, OrderState.ANSWERED)));
    }

    private long one(Filter filter) {
        return filter.readAll(em, Long.class).get(0);
    }
}
