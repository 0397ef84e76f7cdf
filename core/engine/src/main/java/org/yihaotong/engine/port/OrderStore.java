package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderSummary;

/** Supervision orders as lists; they are written with their tickets by {@link TicketStore#commit}. */
@ProviderType
public interface OrderStore {

    /**
     * One page of orders.
     *
     * @param units only orders to these; empty: all
     * @param now by which clock an order is overdue
     */
    Page<OrderSummary> orders(OrderQuery query, Set<String> units, Instant now);

    OrderCounts counts(Set<String> units, Instant now);
}
