package org.yihaotong.rest.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** Work orders on their way to back offices (投递). */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {

    private final DeliveryDesk deliveries;

    DeliveryResource(DeliveryDesk deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    public Page<Delivery> list(@BeanParam DeliveryFilter filter, @Context SecurityContext security) {
        return deliveries.list(Visitor.of(security).actor(), filter.query());
    }

    @POST
    @Path("{id: [A-Za-z0-9._:-]{1,80}}/retry")
    public Delivery retry(@PathParam("id") String id, @Context SecurityContext security) {
        return deliveries.retry(Visitor.of(security).actor(), id);
    }
}
