package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SeatDesk.Presence;
import org.yihaotong.api.callcentre.SeatDesk.SwitchStanding;
import org.yihaotong.api.callcentre.SeatView;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.rest.guard.Visitor;

/** Seats at the telephone (坐席). */
@Path("seats")
@Produces(MediaType.APPLICATION_JSON)
public final class SeatResource {

    private final SeatDesk seats;

    SeatResource(SeatDesk seats) {
        this.seats = seats;
    }

    /**
     * The own seat, with what is to be chosen from.
     *
     * @param seat empty: not signed in
     * @param switches what stands behind it
     */
    public record OwnSeat(
            Optional<SeatView> seat,
            List<String> busyReasons,
            List<String> breakReasons,
            int wrapUpSeconds,
            List<SwitchStanding> switches) {}

    /**
     * Where to sit; an empty seat: without a telephone.
     *
     * @param provider id of the switch; empty: the first that is connected
     */
    public record SeatChoice(String seat, Optional<String> provider) {}

    /** What to do next. */
    public record StateChoice(AgentState state, String reason) {}

    @GET
    public List<SeatView> board(@Context SecurityContext security) {
        return seats.board(actor(security));
    }

    @GET
    @Path("mine")
    public OwnSeat mine(@Context SecurityContext security) {
        Actor actor = actor(security);
        var rules = seats.rules(actor);
        return new OwnSeat(
                seats.own(actor),
                rules.busyReasons(),
                rules.breakReasons(),
                rules.wrapUpSeconds(),
                seats.switches(actor));
    }

    @POST
    @Path("mine")
    public SeatView signIn(SeatChoice choice, @Context SecurityContext security) {
        return seats.signIn(
                actor(security), choice.seat(), choice.provider() == null ? Optional.empty() : choice.provider());
    }

    @DELETE
    @Path("mine")
    public void signOut(@Context SecurityContext security) {
        seats.signOut(actor(security));
    }

    @PUT
    @Path("mine/state")
    public SeatView choose(StateChoice choice, @Context SecurityContext security) {
        return seats.choose(actor(security), choice.state(), choice.reason());
    }

    @GET
    @Path("presence")
    public List<Presence> presence(@Context SecurityContext security) {
        return seats.presence(actor(security));
    }

    @GET
    @Path("switches")
    public List<SwitchStanding> switches(@Context SecurityContext security) {
        return seats.switches(actor(security));
    }

    private static Actor actor(SecurityContext security) {
        return Visitor.of(security).actor();
    }
}
