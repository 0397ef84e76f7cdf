package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineNotice;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** All lines (热线) and how they stand. */
@Path("hotlines")
@Produces(MediaType.APPLICATION_JSON)
public final class HotlineResource {

    private static final String ID = "{id: [A-Za-z0-9._-]{1,40}}";

    private final HotlineDirectory directory;
    private final DeliveryDesk deliveries;

    HotlineResource(HotlineDirectory directory, DeliveryDesk deliveries) {
        this.directory = directory;
        this.deliveries = deliveries;
    }

    @GET
    public List<Line> lines(@Context SecurityContext security) {
        return directory.lines(Visitor.of(security).actor());
    }

    @GET
    @Path(ID)
    public Line line(@PathParam("id") String id, @Context SecurityContext security) {
        return directory.line(Visitor.of(security).actor(), id).orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }

    @GET
    @Path("numbers/{dialled: [0-9-]{3,20}}")
    public DialledNumber number(@PathParam("dialled") String number, @Context SecurityContext security) {
        return directory
                .number(Visitor.of(security).actor(), number)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }

    @POST
    @Path(ID + "/test")
    public List<TestStep> test(@PathParam("id") String id, @Context SecurityContext security) {
        return directory.test(Visitor.of(security).actor(), id);
    }

    @PUT
    @Path(ID + "/pause")
    public void pause(@PathParam("id") String id, Reason why, @Context SecurityContext security) {
        directory.pause(Visitor.of(security).actor(), id, why.reason());
    }

    @DELETE
    @Path(ID + "/pause")
    public void resume(@PathParam("id") String id, @Context SecurityContext security) {
        directory.resume(Visitor.of(security).actor(), id);
    }

    @GET
    @Path("notices")
    public List<LineNotice> notices(@Context SecurityContext security) {
        return directory.notices(Visitor.of(security).actor());
    }

    @POST
    @Path(ID + "/notice/seen")
    public void seen(@PathParam("id") String id, @Context SecurityContext security) {
        directory.seen(Visitor.of(security).actor(), id);
    }

    @POST
    @Path(ID + "/guidance")
    public void guided(@PathParam("id") String id, @Context SecurityContext security) {
        directory.guided(Visitor.of(security).actor(), id);
    }

    @POST
    @Path(ID + "/replay")
    public Replayed replay(@PathParam("id") String id, @Context SecurityContext security) {
        return new Replayed(deliveries.replay(Visitor.of(security).actor(), id));
    }
}
