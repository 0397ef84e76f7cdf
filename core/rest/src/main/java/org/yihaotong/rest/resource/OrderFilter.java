package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;

/** Which supervision orders are asked for, as parameters of an address. */
public final class OrderFilter {

    @QueryParam("state")
    private Set<OrderState> states;

    @QueryParam("level")
    private Set<Integer> levels;

    @QueryParam("unit")
    private String unit;

    @QueryParam("overdue")
    private Boolean overdue;

    @QueryParam("order")
    private OrderQuery.Order order;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    OrderQuery query() {
        return new OrderQuery(
                states,
                levels,
                Optional.ofNullable(unit),
                Boolean.TRUE.equals(overdue),
                order,
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
