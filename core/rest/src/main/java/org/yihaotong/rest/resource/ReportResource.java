package org.yihaotong.rest.resource;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.report.Report;
import org.yihaotong.api.report.ReportDesk;
import org.yihaotong.api.report.ReportFormat;
import org.yihaotong.rest.guard.Visitor;

/** Reports of a period (日报 周报 月报), to read and to print. */
@Path("reports/{period: " + Periods.KEY + "}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final ReportDesk desk;

    ReportResource(ReportDesk desk) {
        this.desk = desk;
    }

    @GET
    public Report report(@PathParam("period") String period, @Context HttpServletRequest request) {
        return desk.report(((Visitor) request.getUserPrincipal()).actor(), Periods.of(period, request));
    }

    @GET
    @Path("workbook")
    @Produces(OFFICE + "spreadsheetml.sheet")
    @Answers(String.class)
    public Response workbook(@PathParam("period") String period, @Context HttpServletRequest request) {
        return printed(period, ReportFormat.XLSX, request);
    }

    @GET
    @Path("document")
    @Produces(OFFICE + "wordprocessingml.document")
    @Answers(String.class)
    public Response document(@PathParam("period") String period, @Context HttpServletRequest request) {
        return printed(period, ReportFormat.DOCX, request);
    }

    @GET
    @Path("pdf")
    @Produces("application/pdf")
    @Answers(String.class)
    public Response pdf(@PathParam("period") String period, @Context HttpServletRequest request) {
        return printed(period, ReportFormat.PDF, request);
    }

    /** Counted before the first byte goes out, so that a refusal is still a refusal. */
    private Response printed(String period, ReportFormat format, HttpServletRequest request) {
        Report report = report(period, request);
        StreamingOutput print = out -> desk.print(report, format, out);
        String name = "report-" + report.period().key() + "." + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(print)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
