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
import org.yihaotong.api.citizen.NoticeDesk;
import org.yihaotong.api.citizen.TicketNotice;
import org.yihaotong.rest.guard.Visitor;

/** What the citizen of one ticket was told (告知). */
@Path("tickets/{number: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}/notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeResource {

    private final NoticeDesk notices;

    NoticeResource(NoticeDesk notices) {
        this.notices = notices;
    }

    @GET
    public List<TicketNotice> list(@PathParam("number") String number, @Context SecurityContext security) {
        return notices.of(Visitor.of(security).actor(), number);
    }

    @POST
    @Path("{id: [A-Za-z0-9._:-]{1,80}}/resend")
    public TicketNotice resend(
            @PathParam("number") String number, @PathParam("id") String id, @Context SecurityContext security) {
        return notices.resend(Visitor.of(security).actor(), number, id);
    }
}
