package org.yihaotong.rest.resource;

import java.time.Clock;
import java.util.List;
import javax.ws.rs.core.Response;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;

/** Gathers what belongs to a ticket for the person who looks at it. */
final class TicketViews {

    private final TicketDesk tickets;
    private final DeliveryDesk deliveries;
    private final Clock clock;

    TicketViews(TicketDesk tickets, DeliveryDesk deliveries, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The answer's body and version. */
    Response.ResponseBuilder show(Response.ResponseBuilder answer, Actor actor, Ticket ticket) {
        TicketView view =
                new TicketView(ticket, tickets.actions(actor, ticket), deliveries(actor, ticket), clock.instant());
        return Version.tagged(answer, ticket.version()).entity(view);
    }

    /** Whoever may see a ticket but no deliveries sees it without them; before the first dispatch there are none. */
    private List<Delivery> deliveries(Actor actor, Ticket ticket) {
        if (ticket.referrals().isEmpty()) {
            return List.of();
        }
        try {
            return deliveries
                    .list(actor, DeliveryQuery.ofTicket(ticket.number()))
                    .items();
        } catch (RefusedException e) {
            return List.of();
        }
    }
}
