package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.rest.guard.Visitor;

/** A unit's worklist (转办单): tickets by the standing of the unit's referral, the most urgent first. */
@Path("referrals")
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralResource {

    private final TicketDesk tickets;

    ReferralResource(TicketDesk tickets) {
        this.tickets = tickets;
    }

    @GET
    public Page<TicketSummary> list(
            @QueryParam("unit") String unit,
            @QueryParam("state") Set<ReferralState> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        Actor actor = Visitor.of(security).actor();
        return tickets.list(
                actor,
                new TicketQuery(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.ofNullable(unit).or(actor::unit),
                        Optional.empty(),
                        false,
                        TicketQuery.Order.TIME_LEFT,
                        Optional.ofNullable(cursor),
                        limit == null ? 0 : limit,
                        states));
    }
}
