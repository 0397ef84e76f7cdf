package org.yihaotong.rest.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupDesk;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.group.GroupView;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.rest.guard.Visitor;

/** Tickets about the same matter (并单): joining, leaving, and one answer to all. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupResource {

    private static final String ONE = "{number: TB[0-9]{8}-[0-9]{1,12}}";

    private final GroupDesk groups;

    GroupResource(GroupDesk groups) {
        this.groups = groups;
    }

    @GET
    public Page<Group> list(@BeanParam GroupFilter filter, @Context SecurityContext security) {
        return groups.list(Visitor.of(security).actor(), filter.waiting(), filter.cursor(), filter.limit());
    }

    @POST
    public GroupOutcome join(GroupJoin join, @Context SecurityContext security) {
        return groups.join(Visitor.of(security).actor(), join.to(), join.tickets());
    }

    @GET
    @Path(ONE)
    public GroupView read(@PathParam("number") String number, @Context SecurityContext security) {
        return groups.read(Visitor.of(security).actor(), number);
    }

    @GET
    @Path(ONE + "/members")
    public Page<TicketSummary> members(
            @PathParam("number") String number, @BeanParam MemberFilter filter, @Context SecurityContext security) {
        return groups.members(Visitor.of(security).actor(), number, filter.states(), filter.cursor(), filter.limit());
    }

    @POST
    @Path(ONE + "/answer")
    public GroupOutcome answer(
            @PathParam("number") String number, GroupAnswer answer, @Context SecurityContext security) {
        return groups.answer(Visitor.of(security).actor(), number, answer.result(), answer.text());
    }

    @POST
    @Path(ONE + "/members/{ticket: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}/leave")
    public void leave(
            @PathParam("number") String number,
            @PathParam("ticket") String ticket,
            GroupLeave why,
            @Context SecurityContext security) {
        groups.leave(Visitor.of(security).actor(), number, ticket, why.reason());
    }
}
