package org.yihaotong.api.supervision;

import java.util.Optional;
import java.util.Set;

/**
 * Which supervision orders a list shows, and how.
 *
 * @param states empty: all
 * @param levels empty: all
 * @param unit only orders to this unit
 * @param overdue only orders that a unit should have answered by now
 * @param order by time left, or newest first
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record OrderQuery(
        Set<OrderState> states,
        Set<Integer> levels,
        Optional<String> unit,
        boolean overdue,
        Order order,
        Optional<String> cursor,
        int limit) {

    /** In which order orders are listed. */
    public enum Order {
        /** The one that has to be answered first comes first. */
        TIME_LEFT,
        NEWEST
    }

    public OrderQuery {
        states = states == null ? Set.of() : Set.copyOf(states);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        unit = unit == null ? Optional.empty() : unit;
        order = order == null ? Order.TIME_LEFT : order;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? 50 : limit;
    }

    /** Everything in one state, most urgent first. */
    public static OrderQuery in(OrderState... states) {
        return new OrderQuery(Set.of(states), Set.of(), Optional.empty(), false, Order.TIME_LEFT, Optional.empty(), 0);
    }
}
