package org.yihaotong.rest.resource;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
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
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.ScoreDesk;
import org.yihaotong.api.assessment.Standing;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.rest.guard.Visitor;

/** How figures become final (考核): exemptions, score appeals, published tables and ranks. */
@Path("scores")
@Produces(MediaType.APPLICATION_JSON)
public final class ScoreResource {

    private static final String ID = "{id: [A-Za-z0-9-]{1,80}}";
    private static final String PERIOD = "{period: " + Periods.KEY + "}";

    private final ScoreDesk desk;

    ScoreResource(ScoreDesk desk) {
        this.desk = desk;
    }

    private static Actor actor(HttpServletRequest request) {
        return ((Visitor) request.getUserPrincipal()).actor();
    }

    @GET
    @Path("exemptions")
    public Page<Exemption> exemptions(@BeanParam VerdictFilter filter, @Context SecurityContext security) {
        return desk.exemptions(Visitor.of(security).actor(), filter.state(), filter.cursor(), filter.limit());
    }

    @POST
    @Path("exemptions")
    public Exemption propose(ExemptionDraft draft, @Context SecurityContext security) {
        return desk.propose(Visitor.of(security).actor(), draft.draft());
    }

    @POST
    @Path("exemptions/" + ID + "/decision")
    @Answers(value = Exemption.class, tagged = true)
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VerdictDraft draft,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        Exemption decided = desk.decide(actor(request), id, version, draft.agree(), draft.opinion());
        return Version.tagged(Response.ok(decided), decided.version()).build();
    }

    @GET
    @Path("appeals")
    public Page<ScoreAppeal> appeals(@BeanParam VerdictFilter filter, @Context SecurityContext security) {
        return desk.appeals(Visitor.of(security).actor(), filter.state(), filter.cursor(), filter.limit());
    }

    @POST
    @Path("appeals")
    public ScoreAppeal appeal(ScoreAppealDraft draft, @Context SecurityContext security) {
        return desk.appeal(Visitor.of(security).actor(), draft.period(), draft.indicator(), draft.reason());
    }

    @POST
    @Path("appeals/" + ID + "/decision")
    @Answers(value = ScoreAppeal.class, tagged = true)
    public Response settle(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VerdictDraft draft,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        ScoreAppeal settled = desk.settle(actor(request), id, version, draft.agree(), draft.opinion());
        return Version.tagged(Response.ok(settled), settled.version()).build();
    }

    @GET
    @Path("publications")
    public List<Publication> publications(@Context SecurityContext security) {
        return desk.publications(Visitor.of(security).actor());
    }

    @POST
    @Path("publications")
    public Publication publish(PublicationDraft draft, @Context HttpServletRequest request) {
        return desk.publish(actor(request), Periods.of(draft.period(), request), draft.note());
    }

    @GET
    @Path("publications/" + PERIOD)
    public AssessmentTable published(@PathParam("period") String period, @Context SecurityContext security) {
        return desk.published(Visitor.of(security).actor(), period);
    }

    @GET
    @Path("publications/" + PERIOD + "/ranking")
    public List<Standing> ranking(@PathParam("period") String period, @Context SecurityContext security) {
        return desk.ranking(Visitor.of(security).actor(), period);
    }
}
