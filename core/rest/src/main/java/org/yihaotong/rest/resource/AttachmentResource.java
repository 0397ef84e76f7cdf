package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.attachment.Attachments;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** What lies beside one ticket (附件). A file comes as a bare body; its name in a header, for addresses are logged. */
@Path("tickets/{number: [A-Z]{1,8}[0-9]{8}-[0-9]{1,12}}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {

    private static final String ID = "{id: [A-Za-z0-9-]{1,40}}";
    private static final int PAGE = 50;

    private final AttachmentDesk desk;

    AttachmentResource(AttachmentDesk desk) {
        this.desk = desk;
    }

    @GET
    public Attachments list(@PathParam("number") String number, @Context SecurityContext security) {
        return desk.list(Visitor.of(security).actor(), number);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Answers(status = 201, value = Attachment.class)
    public Response add(
            @PathParam("number") String number,
            @HeaderParam(FileName.HEADER) String name,
            InputStream content,
            @Context HttpServletRequest request)
            throws IOException {
        String called = FileName.of(name, request);
        InputStream file = content == null ? InputStream.nullInputStream() : content;
        Attachment added = desk.add(((Visitor) request.getUserPrincipal()).actor(), number, called, file);
        return Version.created("/api/tickets/" + number + "/attachments/" + added.id())
                .entity(added)
                .build();
    }

    @GET
    @Path("accesses")
    public Page<AttachmentAccess> accesses(
            @PathParam("number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return desk.accesses(
                Visitor.of(security).actor(), number, Optional.ofNullable(cursor), limit == null ? PAGE : limit);
    }

    @GET
    @Path(ID)
    @Produces(MediaType.WILDCARD)
    @Answers(value = InputStream.class, pieces = true)
    public Response open(
            @PathParam("number") String number, @PathParam("id") String id, @Context HttpServletRequest request)
            throws IOException {
        return FileAnswer.of(
                desk.open(((Visitor) request.getUserPrincipal()).actor(), number, id),
                request.getHeader("Range"),
                request.getHeader("If-Range"));
    }

    @POST
    @Path(ID + "/withdrawal")
    public Attachment withdraw(
            @PathParam("number") String number,
            @PathParam("id") String id,
            Reason why,
            @Context SecurityContext security) {
        return desk.withdraw(Visitor.of(security).actor(), number, id, why.reason());
    }
}
