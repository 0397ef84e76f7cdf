package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularDesk;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.words.Words;

/** Circulars to units (通报). */
@Path("circulars")
@Produces(MediaType.APPLICATION_JSON)
public final class CircularsResource {

    private static final String KEY = "Idempotency-Key";
    private static final String NUMBER = "{circular: TB\\d{4}-\\d{4,9}}";

    private final CircularDesk circulars;

    CircularsResource(CircularDesk circulars) {
        this.circulars = circulars;
    }

    @GET
    public Page<Circular> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return circulars.list(Visitor.of(security).actor(), Optional.ofNullable(cursor), limit == null ? 0 : limit);
    }

    @POST
    @Answers(status = 201, value = Circular.class)
    public Response issue(
            @HeaderParam(KEY) String key,
            CircularDraft draft,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        if (key == null) {
            throw new InvalidInputException(KEY, "required", Words.of(request).say("field.required"));
        }
        Circular issued = circulars.issue(Visitor.of(security).actor(), draft, key);
        return Response.status(201)
                .header("Location", "/api/circulars/" + issued.number())
                .entity(issued)
                .build();
    }

    @GET
    @Path("unread")
    public Unread unread(@Context SecurityContext security) {
        return new Unread(circulars.unread(Visitor.of(security).actor()));
    }

    @GET
    @Path(NUMBER)
    public Circular read(@PathParam("circular") String number, @Context SecurityContext security) {
        return circulars.read(Visitor.of(security).actor(), number);
    }

    /** Twice is as good as once. */
    @PUT
    @Path(NUMBER + "/receipt")
    public Circular confirm(@PathParam("circular") String number, @Context SecurityContext security) {
        return circulars.confirm(Visitor.of(security).actor(), number);
    }

    @GET
    @Path(NUMBER + "/receipts")
    public List<CircularReceipt> receipts(@PathParam("circular") String number, @Context SecurityContext security) {
        return circulars.receipts(Visitor.of(security).actor(), number);
    }

    @POST
    @Path(NUMBER + "/withdrawal")
    public Circular withdraw(@PathParam("circular") String number, Reason reason, @Context SecurityContext security) {
        return circulars.withdraw(Visitor.of(security).actor(), number, reason.reason());
    }

    /** How many circulars somebody has not read. */
    public record Unread(long count) {}
}
