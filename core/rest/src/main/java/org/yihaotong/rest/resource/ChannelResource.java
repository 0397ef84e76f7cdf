package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.channel.AsideDesk;
import org.yihaotong.api.channel.AsideMessage;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.channel.ChannelStanding;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.rest.guard.Visitor;

/** How the channels to citizens stand (渠道), and what they laid aside. A channel is configured as the line {@code channel.<id>}. */
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelResource {

    private static final String ASIDE = "asides/{id: [a-z0-9-]{1,40}}/";

    private final ChannelBoard board;
    private final AsideDesk asides;

    ChannelResource(ChannelBoard board, AsideDesk asides) {
        this.board = board;
        this.asides = asides;
    }

    @GET
    public List<ChannelStanding> standings(@Context SecurityContext security) {
        return board.standings(Visitor.of(security).actor());
    }

    @POST
    @Path("{id: [a-z0-9]{1,30}}/test")
    public List<TestStep> test(@PathParam("id") String id, @Context SecurityContext security) {
        return board.test(Visitor.of(security).actor(), id);
    }

    @GET
    @Path("asides")
    public Page<AsideMessage> list(@BeanParam AsideMessageFilter filter, @Context SecurityContext security) {
        return asides.list(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path(ASIDE + "history")
    public List<AsideStep> history(@PathParam("id") String id, @Context SecurityContext security) {
        return asides.history(Visitor.of(security).actor(), id);
    }

    /** A verb, not a look: that somebody read it is written down. */
    @POST
    @Path(ASIDE + "opening")
    public Appeal open(@PathParam("id") String id, Reason why, @Context SecurityContext security) {
        return asides.open(Visitor.of(security).actor(), id, why.reason());
    }

    /** Twice is as good as once. */
    @POST
    @Path(ASIDE + "ticket")
    public AsideMessage take(@PathParam("id") String id, @Context SecurityContext security) {
        return asides.take(Visitor.of(security).actor(), id);
    }

    @POST
    @Path(ASIDE + "discard")
    public AsideMessage discard(@PathParam("id") String id, Reason why, @Context SecurityContext security) {
        return asides.discard(Visitor.of(security).actor(), id, why.reason());
    }
}
