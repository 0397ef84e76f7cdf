package org.yihaotong.rest.resource;

import java.time.LocalDate;
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
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceDesk;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.rest.guard.Visitor;

/** Numbers that are not put through (骚扰号码). */
@Path("phone/nuisance")
@Produces(MediaType.APPLICATION_JSON)
public final class NuisanceResource {

    private static final String ID = "{id: [A-Za-z0-9-]{1,40}}";

    private final NuisanceDesk desk;

    NuisanceResource(NuisanceDesk desk) {
        this.desk = desk;
    }

    /** Which call's number is to be refused, why, and until which day. */
    public record Proposal(String call, String reason, LocalDate until) {}

    /** What the second person says. */
    public record Agreement(boolean agree) {}

    @GET
    public Page<NuisanceCaller> list(@BeanParam NuisanceFilter filter, @Context SecurityContext security) {
        return desk.list(Visitor.of(security).actor(), filter.states(), filter.cursor(), filter.limit());
    }

    @POST
    public NuisanceCaller propose(Proposal proposal, @Context SecurityContext security) {
        return desk.propose(Visitor.of(security).actor(), proposal.call(), proposal.reason(), proposal.until());
    }

    @POST
    @Path(ID + "/decision")
    @Answers(value = NuisanceCaller.class, tagged = true)
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Agreement said,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        return tagged(desk.decide(actor(request), id, said.agree(), version));
    }

    @POST
    @Path(ID + "/lifting")
    @Answers(value = NuisanceCaller.class, tagged = true)
    public Response lift(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpServletRequest request) {
        return tagged(desk.lift(actor(request), id, Version.expected(ifMatch, request)));
    }

    private static Response tagged(NuisanceCaller entry) {
        return Version.tagged(Response.ok(entry), entry.version()).build();
    }

    private static Actor actor(HttpServletRequest request) {
        return ((Visitor) request.getUserPrincipal()).actor();
    }
}
