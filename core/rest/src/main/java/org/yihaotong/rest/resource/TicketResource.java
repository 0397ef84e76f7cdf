package org.yihaotong.rest.resource;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Identity;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.words.Words;

/** One ticket (工单): reading it, its chain, and every command that moves it. */
@Path("tickets/{number: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketResource {

    private final TicketDesk tickets;
    private final TicketViews views;
    private final Commands commands;

    TicketResource(TicketDesk tickets, TicketViews views, Commands commands) {
        this.tickets = tickets;
        this.views = views;
        this.commands = commands;
    }

    @GET
    @Answers(value = TicketView.class, tagged = true)
    public Response read(@PathParam("number") String number, @Context SecurityContext security) {
        Actor actor = Visitor.of(security).actor();
        return views.show(Response.ok(), actor, tickets.read(actor, number)).build();
    }

    @GET
    @Path("events")
    public List<TicketEvent> events(@PathParam("number") String number, @Context SecurityContext security) {
        return tickets.history(Visitor.of(security).actor(), number);
    }

    @POST
    @Path("commands/{verb: [A-Za-z]{1,40}}")
    @Answers(value = TicketView.class, tagged = true)
    public Response perform(
            @PathParam("number") String number,
            @PathParam("verb") String verb,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body,
            @Context HttpServletRequest request) {
        Actor actor = ((Visitor) request.getUserPrincipal()).actor();
        Command command = commands.read(verb, body, Words.of(request));
        Ticket moved = commands.perform(actor, number, Version.expected(ifMatch, request), command);
        return views.show(Response.ok(), actor, moved).build();
    }

    @POST
    @Path("unmask")
    public Identity unmask(@PathParam("number") String number, Reason why, @Context SecurityContext security) {
        return tickets.unmask(Visitor.of(security).actor(), number, why.reason());
    }

    @GET
    @Path("verification")
    public ChainReport verify(@PathParam("number") String number, @Context SecurityContext security) {
        return tickets.verify(Visitor.of(security).actor(), number);
    }
}
