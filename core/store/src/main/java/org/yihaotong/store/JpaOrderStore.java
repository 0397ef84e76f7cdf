package org.yihaotong.store;

import java.time.Instant;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.engine.port.OrderStore;

/** Supervision orders in the database, as lists. */
@Component
public final class JpaOrderStore implements OrderStore {

    private final Database database;

    @Activate
    public JpaOrderStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Page<OrderSummary> orders(OrderQuery query, Set<String> units, Instant now) {
        return database.call(em -> new OrderListing(em, units, now).page(query));
    }

    @Override
    public OrderCounts counts(Set<String> units, Instant now) {
        return database.call(em -> new OrderListing(em, units, now).counts());
    }
}
