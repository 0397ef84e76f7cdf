package org.yihaotong.rest.resource;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.rest.guard.Visitor;

/** What may be attached to tickets (附件) now, so that a page can say no before anything is sent. */
@Path("attachments/allowed")
@Produces(MediaType.APPLICATION_JSON)
public final class AllowedContentResource {

    private final AttachmentDesk desk;

    AllowedContentResource(AttachmentDesk desk) {
        this.desk = desk;
    }

    @GET
    public AllowedContent allowed(@Context SecurityContext security) {
        return desk.allowed(Visitor.of(security).actor());
    }
}
