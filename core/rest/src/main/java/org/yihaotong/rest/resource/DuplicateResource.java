package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.group.GroupDesk;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.rest.guard.Visitor;

/** Tickets that may be about the same thing (疑似重复), of an appeal that is being typed or of a ticket. */
@Path("suggestions/duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class DuplicateResource {

    private final GroupDesk groups;

    DuplicateResource(GroupDesk groups) {
        this.groups = groups;
    }

    @POST
    public List<Hint> hints(Appeal appeal, @Context SecurityContext security) {
        return groups.hints(Visitor.of(security).actor(), appeal);
    }

    @GET
    @Path("{ticket: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}")
    public List<Hint> hintsFor(@PathParam("ticket") String ticket, @Context SecurityContext security) {
        return groups.hintsFor(Visitor.of(security).actor(), ticket);
    }
}
