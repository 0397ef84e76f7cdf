package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.callcentre.CaseDesk;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.callcentre.HandedCase;
import org.yihaotong.rest.guard.Visitor;

/** What stands behind the token of a call that was handed over (转接案件). */
@Path("phone/cases")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseResource {

    private static final String TOKEN = "{token: [0-9A-Za-z._-]{1,60}}";

    private final CaseDesk desk;

    CaseResource(CaseDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path(TOKEN)
    public HandedCase open(@PathParam("token") String token, @Context SecurityContext security) {
        return desk.open(Visitor.of(security).actor(), token);
    }

    @GET
    @Path(TOKEN + "/openings")
    public List<Opening> openings(@PathParam("token") String token, @Context SecurityContext security) {
        return desk.openings(Visitor.of(security).actor(), token);
    }
}
