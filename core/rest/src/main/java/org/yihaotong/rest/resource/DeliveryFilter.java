package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;

/** Which deliveries are asked for, as parameters of an address. */
public final class DeliveryFilter {

    @QueryParam("hotline")
    private String hotline;

    @QueryParam("ticket")
    private String ticket;

    @QueryParam("state")
    private Set<DeliveryState> states;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    DeliveryQuery query() {
        return new DeliveryQuery(
                Optional.ofNullable(hotline),
                Optional.ofNullable(ticket),
                states,
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
