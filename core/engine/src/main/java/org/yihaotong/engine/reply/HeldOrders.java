package org.yihaotong.engine.reply;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;

/** Finds the orders that lines were handed. */
@Component(service = HeldOrders.class)
public final class HeldOrders {

    private final DeliveryStore deliveries;
    private final TicketStore tickets;

    @Activate
    public HeldOrders(@Reference DeliveryStore deliveries, @Reference TicketStore tickets) {
        this.deliveries = deliveries;
        this.tickets = tickets;
    }

    /** An order of this line. */
    Optional<OrderInHand> find(String hotline, String orderNo) {
        return deliveries
                .findOrder(orderNo)
                .map(OutgoingDelivery::delivery)
                .filter(order -> order.hotline().equals(hotline))
                .flatMap(order -> tickets.find(order.ticket())
                        .map(StoredTicket::ticket)
                        .flatMap(ticket -> inHand(orderNo, ticket, order.referral())));
    }

    private static Optional<OrderInHand> inHand(String orderNo, Ticket ticket, int referral) {
        return ticket.referral(referral).map(found -> new OrderInHand(orderNo, ticket, found));
    }
}
