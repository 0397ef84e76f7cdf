package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDesk;
import org.yihaotong.api.numbering.SwitchPreview;
import org.yihaotong.rest.guard.Visitor;

/** Numbers and switches (号码与交换机): where every number goes, what applying would change, and who applied what. */
@Path("switches")
@Produces(MediaType.APPLICATION_JSON)
public final class SwitchResource {

    private static final String SWITCH = "{id: [a-z][a-z0-9]{0,39}}/";
    private static final int PAGE = 50;

    private final SwitchDesk switches;

    SwitchResource(SwitchDesk switches) {
        this.switches = switches;
    }

    @GET
    public List<PlanStanding> standings(@Context SecurityContext security) {
        return switches.switches(Visitor.of(security).actor());
    }

    @GET
    @Path("numbers")
    public List<NumberRoute> numbers(@Context SecurityContext security) {
        return switches.plan(Visitor.of(security).actor()).routes();
    }

    @GET
    @Path("changes")
    public Page<SwitchChange> changes(
            @QueryParam("switch") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return switches.history(
                Visitor.of(security).actor(),
                Optional.ofNullable(id),
                Optional.ofNullable(cursor),
                limit == null ? PAGE : limit);
    }

    @GET
    @Path(SWITCH + "preview")
    public SwitchPreview preview(@PathParam("id") String id, @Context SecurityContext security) {
        return switches.preview(Visitor.of(security).actor(), id);
    }

    @POST
    @Path(SWITCH + "application")
    public SwitchChange apply(@PathParam("id") String id, SeenPreview seen, @Context SecurityContext security) {
        return switches.apply(Visitor.of(security).actor(), id, seen.checksum(), seen.reason());
    }

    @POST
    @Path(SWITCH + "rollback")
    public SwitchChange rollBack(@PathParam("id") String id, Reason why, @Context SecurityContext security) {
        return switches.rollBack(Visitor.of(security).actor(), id, why.reason());
    }
}
