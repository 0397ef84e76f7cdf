package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.citizen.CallbackDesk;
import org.yihaotong.api.citizen.CallbackScript;
import org.yihaotong.api.citizen.CallbackTask;
import org.yihaotong.api.citizen.LinkResult;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** Citizens to be called back (回访): the clerk's list, what to say, links to several at once. */
@Path("callbacks")
@Produces(MediaType.APPLICATION_JSON)
public final class CallbackResource {

    private final CallbackDesk callbacks;

    CallbackResource(CallbackDesk callbacks) {
        this.callbacks = callbacks;
    }

    @GET
    public Page<CallbackTask> list(@BeanParam CallbackFilter filter, @Context SecurityContext security) {
        return callbacks.list(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path("{number: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}")
    public CallbackScript script(@PathParam("number") String number, @Context SecurityContext security) {
        return callbacks.script(Visitor.of(security).actor(), number);
    }

    @POST
    @Path("links")
    public List<LinkResult> sendLinks(LinkOrder order, @Context SecurityContext security) {
        return callbacks.sendLinks(Visitor.of(security).actor(), order.tickets());
    }
}
