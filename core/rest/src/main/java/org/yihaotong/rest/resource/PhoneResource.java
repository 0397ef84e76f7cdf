package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallDesk;
import org.yihaotong.api.callcentre.CallDesk.Wish;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.rest.guard.Visitor;

/** Calls at the centre's switch (通话). */
@Path("phone")
@Produces(MediaType.APPLICATION_JSON)
public final class PhoneResource {

    private static final String CALL = "calls/{provider: [a-z][a-z0-9]{0,39}}/{call: [^/]{1,250}}";
    private static final String TICKET = "{number: [0-9A-Za-z-]{1,40}}";
    private static final String COMMAND = "commands/{id: [A-Za-z0-9._:-]{1,60}}";

    private final CallDesk calls;

    PhoneResource(CallDesk calls) {
        this.calls = calls;
    }

    @GET
    @Path("calls")
    public Page<Call> list(@BeanParam PhoneFilter filter, @Context SecurityContext security) {
        return calls.calls(actor(security), filter.query());
    }

    @GET
    @Path("mine")
    public List<Call> mine(@Context SecurityContext security) {
        return calls.mine(actor(security));
    }

    @GET
    @Path(CALL)
    public Call call(
            @PathParam("provider") String provider, @PathParam("call") String call, @Context SecurityContext security) {
        return calls.call(actor(security), provider + "/" + call);
    }

    @GET
    @Path(CALL + "/earlier")
    public List<TicketSummary> earlier(
            @PathParam("provider") String provider, @PathParam("call") String call, @Context SecurityContext security) {
        return calls.earlier(actor(security), provider + "/" + call);
    }

    @GET
    @Path(CALL + "/tickets")
    public List<String> tickets(
            @PathParam("provider") String provider, @PathParam("call") String call, @Context SecurityContext security) {
        return calls.tickets(actor(security), provider + "/" + call);
    }

    @PUT
    @Path(CALL + "/tickets/" + TICKET)
    public void link(
            @PathParam("provider") String provider,
            @PathParam("call") String call,
            @PathParam("number") String number,
            @Context SecurityContext security) {
        calls.link(actor(security), provider + "/" + call, number);
    }

    @GET
    @Path("tickets/" + TICKET)
    public List<Call> ofTicket(@PathParam("number") String number, @Context SecurityContext security) {
        return calls.ofTicket(actor(security), number);
    }

    @POST
    @Path("commands")
    public SentCommand perform(Wish wish, @Context SecurityContext security) {
        return calls.perform(actor(security), wish);
    }

    @GET
    @Path(COMMAND)
    public SentCommand command(@PathParam("id") String id, @Context SecurityContext security) {
        return calls.command(actor(security), id);
    }

    private static Actor actor(SecurityContext security) {
        return Visitor.of(security).actor();
    }
}
