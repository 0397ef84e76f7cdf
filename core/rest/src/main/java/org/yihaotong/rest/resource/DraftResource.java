package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.Draft;
import org.yihaotong.api.people.DraftDesk;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** What the visitor has half typed (草稿); nobody else sees it. */
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftResource {

    private static final String KEY = "{key: [A-Za-z0-9.:_-]{1,80}}";

    private final DraftDesk desk;

    DraftResource(DraftDesk desk) {
        this.desk = desk;
    }

    @GET
    public List<Draft> drafts(@Context SecurityContext security) {
        return desk.drafts(Visitor.of(security).actor());
    }

    @GET
    @Path(KEY)
    public Draft draft(@PathParam("key") String key, @Context SecurityContext security) {
        return desk.draft(Visitor.of(security).actor(), key).orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }

    @PUT
    @Path(KEY)
    public Draft save(@PathParam("key") String key, DraftContent draft, @Context SecurityContext security) {
        return desk.save(Visitor.of(security).actor(), key, draft.content());
    }

    @DELETE
    @Path(KEY)
    public void discard(@PathParam("key") String key, @Context SecurityContext security) {
        desk.discard(Visitor.of(security).actor(), key);
    }
}
