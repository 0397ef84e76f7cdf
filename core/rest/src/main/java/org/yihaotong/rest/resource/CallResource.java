package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallRecordDesk;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** Call records of units and of the centre's switches (话务数据), and what is wrong with some. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public final class CallResource {

    private static final String ID = "{id: [A-Za-z0-9._:-]{1,80}}";
    private static final int LIMIT = 50;

    private final CallRecordDesk calls;

    CallResource(CallRecordDesk calls) {
        this.calls = calls;
    }

    @GET
    public Page<StoredCall> list(@BeanParam CallFilter filter, @Context SecurityContext security) {
        return calls.calls(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path("corrections")
    public List<CallCorrection> corrections(
            @QueryParam("hotline") String hotline,
            @QueryParam("callId") String callId,
            @Context SecurityContext security) {
        return calls.corrections(
                Visitor.of(security).actor(), hotline == null ? "" : hotline, callId == null ? "" : callId);
    }

    @GET
    @Path("aside")
    public Page<AsideRow> aside(@BeanParam AsideFilter filter, @Context SecurityContext security) {
        return calls.aside(Visitor.of(security).actor(), filter.query());
    }

    @POST
    @Path("aside/" + ID + "/retry")
    public AsideRow retry(@PathParam("id") String id, @Context SecurityContext security) {
        return calls.retry(Visitor.of(security).actor(), id);
    }

    @POST
    @Path("aside/" + ID + "/dismissal")
    public AsideRow dismiss(@PathParam("id") String id, Reason why, @Context SecurityContext security) {
        return calls.dismiss(Visitor.of(security).actor(), id, why.reason());
    }

    @GET
    @Path("days")
    public Page<DayCount> days(
            @QueryParam("hotline") String hotline,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return calls.days(
                Visitor.of(security).actor(),
                Optional.ofNullable(hotline),
                Optional.ofNullable(cursor),
                limit == null ? LIMIT : limit);
    }

    @GET
    @Path("feeds")
    public List<FeedStanding> feeds(@Context SecurityContext security) {
        return calls.feeds(Visitor.of(security).actor());
    }
}
