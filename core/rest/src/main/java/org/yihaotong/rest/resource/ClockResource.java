package org.yihaotong.rest.resource;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.clock.ClockDesk;
import org.yihaotong.api.clock.DayView;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.Trial;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.rest.guard.Visitor;

/** Time limits asked about (试算), and the official notice of a year (放假安排通知). */
@Path("clocks")
@Produces(MediaType.APPLICATION_JSON)
public final class ClockResource {

    private final ClockDesk desk;

    ClockResource(ClockDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("trial")
    public List<Deadline> trial(Trial trial, @Context SecurityContext security) {
        return desk.trial(Visitor.of(security).actor(), trial);
    }

    @GET
    @Path("days/{month: [0-9]{4}-[0-9]{2}}")
    public List<DayView> days(
            @PathParam("month") String month, @QueryParam("unit") String unit, @Context SecurityContext security) {
        return desk.month(Visitor.of(security).actor(), month, unit == null ? "" : unit);
    }

    @POST
    @Path("notices")
    public NoticeReport read(HolidayNotice notice, @Context SecurityContext security) {
        return desk.read(Visitor.of(security).actor(), notice);
    }

    @PUT
    @Path("notices")
    @Answers(value = NoticeReport.class, tagged = true)
    public Response apply(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            HolidayNotice notice,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        NoticeReport report = desk.apply(((Visitor) request.getUserPrincipal()).actor(), notice, version);
        return Version.tagged(Response.ok(report), report.version()).build();
    }
}
