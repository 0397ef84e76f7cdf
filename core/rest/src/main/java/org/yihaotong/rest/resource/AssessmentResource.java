package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.FactReport;
import org.yihaotong.api.assessment.FormulaCheck;
import org.yihaotong.api.assessment.HandledCase;
import org.yihaotong.api.assessment.Indicators;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.rest.guard.Visitor;

/** Figures of units (考核) and the orders behind them. */
@Path("assessment")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {

    private static final String PERIOD = "{period: " + Periods.KEY + "}";

    private final AssessmentDesk desk;

    AssessmentResource(AssessmentDesk desk) {
        this.desk = desk;
    }

    private static Actor actor(HttpServletRequest request) {
        return ((Visitor) request.getUserPrincipal()).actor();
    }

    @GET
    @Path(PERIOD)
    public AssessmentTable table(@PathParam("period") String period, @Context HttpServletRequest request) {
        return desk.table(actor(request), Periods.of(period, request));
    }

    /** What these indicators would give; nothing is kept. */
    @POST
    @Path(PERIOD + "/preview")
    public AssessmentTable preview(
            @PathParam("period") String period, Indicators draft, @Context HttpServletRequest request) {
        return desk.preview(actor(request), Periods.of(period, request), draft.indicators());
    }

    @GET
    @Path(PERIOD + "/cases")
    public Page<HandledCase> cases(
            @PathParam("period") String period, @BeanParam CaseFilter filter, @Context HttpServletRequest request) {
        return desk.cases(actor(request), filter.query(Periods.of(period, request)));
    }

    /** Whether the stored facts are what the chains say. */
    @GET
    @Path(PERIOD + "/verification")
    public FactReport verify(
            @PathParam("period") String period,
            @QueryParam("cursor") String from,
            @Context HttpServletRequest request) {
        return desk.verify(actor(request), Periods.of(period, request), Optional.ofNullable(from));
    }

    @POST
    @Path("check")
    public FormulaCheck check(FormulaDraft draft, @Context HttpServletRequest request) {
        return desk.check(actor(request), draft.formula(), draft.filter());
    }
}
