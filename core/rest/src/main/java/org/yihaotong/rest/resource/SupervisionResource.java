package org.yihaotong.rest.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.OrderCounts;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.supervision.SupervisionDesk;
import org.yihaotong.rest.guard.Visitor;

/** Supervision orders across tickets (督办); single orders are commands on their tickets. */
@Path("supervision")
@Produces(MediaType.APPLICATION_JSON)
public final class SupervisionResource {

    private final SupervisionDesk supervision;

    SupervisionResource(SupervisionDesk supervision) {
        this.supervision = supervision;
    }

    @GET
    @Path("orders")
    public Page<OrderSummary> orders(@BeanParam OrderFilter filter, @Context SecurityContext security) {
        return supervision.orders(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path("counts")
    public OrderCounts counts(@Context SecurityContext security) {
        return supervision.counts(Visitor.of(security).actor());
    }
}
