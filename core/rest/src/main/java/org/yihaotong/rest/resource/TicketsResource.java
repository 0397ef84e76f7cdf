package org.yihaotong.rest.resource;

import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.ExportDesk;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.words.Words;

/** All tickets (工单): taking an appeal, listing, counting, exporting. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketsResource {

    private static final String KEY = "Idempotency-Key";
    private static final int LARGEST_PAGE = 200;

    private final TicketDesk tickets;
    private final ExportDesk exports;
    private final TicketViews views;
    private final Clock clock;

    TicketsResource(TicketDesk tickets, ExportDesk exports, TicketViews views, Clock clock) {
        this.tickets = tickets;
        this.exports = exports;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Answers(status = 201, value = TicketView.class, tagged = true)
    public Response accept(
            @HeaderParam(KEY) String key,
            Appeal appeal,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        if (key == null || !key.matches("[A-Za-z0-9._:-]{8,80}")) {
            String code = key == null ? "required" : "pattern";
            throw new InvalidInputException(KEY, code, Words.of(request).say("field." + code));
        }
        Actor actor = Visitor.of(security).actor();
        Ticket ticket = tickets.accept(actor, appeal, key);
        return views.show(Version.created("/api/tickets/" + ticket.number()), actor, ticket)
                .build();
    }

    @GET
    public Page<TicketSummary> list(@BeanParam TicketFilter filter, @Context SecurityContext security) {
        return tickets.list(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path("counts")
    public Map<TicketState, Long> counts(@Context SecurityContext security) {
        return tickets.counts(Visitor.of(security).actor());
    }

    @GET
    @Path("marks")
    public Map<TicketMark, Long> marked(@Context SecurityContext security) {
        return tickets.marked(Visitor.of(security).actor());
    }

    @GET
    @Path("export")
    @Produces({"text/csv;charset=UTF-8", Prints.XLSX})
    @Answers(String.class)
    public Response export(
            @BeanParam TicketFilter filter,
            @QueryParam("format") ListFormat format,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        Actor actor = Visitor.of(security).actor();
        if (format == ListFormat.xlsx) {
            return Prints.response(exports.tickets(actor, filter.query()));
        }
        Iterator<TicketSummary> rows =
                Page.walk(cursor -> tickets.list(actor, filter.query().turnedTo(cursor, LARGEST_PAGE)));
        return Response.ok(new TicketTable(rows, Words.of(request), clock.getZone()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"tickets.csv\"")
                .build();
    }
}
