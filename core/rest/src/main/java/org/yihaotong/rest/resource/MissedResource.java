package org.yihaotong.rest.resource;

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
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedCallDesk;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.rest.guard.Visitor;

/** Citizens who gave up and are to be called back (漏接回拨). */
@Path("phone/missed")
@Produces(MediaType.APPLICATION_JSON)
public final class MissedResource {

    private final MissedCallDesk desk;

    MissedResource(MissedCallDesk desk) {
        this.desk = desk;
    }

    /** What came of calling back. */
    public record Settlement(boolean reached, String note) {}

    @GET
    public Page<MissedCall> list(@BeanParam MissedFilter filter, @Context SecurityContext security) {
        return desk.missed(Visitor.of(security).actor(), filter.states(), filter.cursor(), filter.limit());
    }

    @POST
    @Path("{id: [A-Za-z0-9-]{1,40}}/settlement")
    @Answers(value = MissedCall.class, tagged = true)
    public Response settle(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Settlement said,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        MissedCall settled = desk.settle(actor(request), id, said.reached(), said.note(), version);
        return Version.tagged(Response.ok(settled), settled.version()).build();
    }

    private static Actor actor(HttpServletRequest request) {
        return ((Visitor) request.getUserPrincipal()).actor();
    }
}
