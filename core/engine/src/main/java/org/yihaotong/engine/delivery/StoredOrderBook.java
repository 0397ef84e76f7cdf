package org.yihaotong.engine.delivery;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.people.HomeUnits;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;

/** Reads from ticket and delivery how an order stands. */
@Component(service = OrderBook.class)
public final class StoredOrderBook implements OrderBook {

    private final TicketStore tickets;
    private final DeliveryStore deliveries;
    private final OrderFiles files;

    @Activate
    public StoredOrderBook(
            @Reference TicketStore tickets, @Reference DeliveryStore deliveries, @Reference OrderFiles files) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.files = files;
    }

    @Override
    public Optional<Standing> find(String hotline, String orderNo) {
        return deliveries
                .findOrder(orderNo)
                .map(OutgoingDelivery::delivery)
                .filter(d -> d.hotline().equals(hotline))
                .flatMap(this::standing);
    }

    private Optional<Standing> standing(Delivery d) {
        Optional<Ticket> ticket = tickets.find(d.ticket()).map(StoredTicket::ticket);
        return ticket.flatMap(t -> t.referral(d.referral()).map(r -> {
            WorkOrder order = WorkOrders.of(t, r, d).with(files.of(t, d.hotline()));
            String district = HomeUnits.name(order.place().area());
            return new Standing(order, state(t, r, d), r.acknowledgeBy().map(Deadline::due), district, callId(t));
        }));
    }

    /** Only a case that was born at a unit tells by which call it came. */
    private String callId(Ticket t) {
        if (t.appeal().channel() != Channel.UNIT) {
            return "";
        }
        return tickets.events(t.number()).stream()
                .filter(e -> e.kind() == EventKind.BORN_AT_UNIT)
                .map(e -> e.detail().getOrDefault("call", ""))
                .findFirst()
                .orElse("");
    }

    private static State state(Ticket t, Referral r, Delivery d) {
        if (d.state() == DeliveryState.CANCELLED) {
            return State.WITHDRAWN;
        }
        if (t.state().isEnded() || !r.orderNo(t.number()).equals(d.orderNo())) {
            return State.CLOSED;
        }
        return switch (r.state()) {
            case TO_ACKNOWLEDGE -> r.returnRequest().isPresent() ? State.RETURN_ASKED : State.TO_ACKNOWLEDGE;
            case HANDLING -> r.returnRequest().isPresent() ? State.RETURN_ASKED : State.HANDLING;
            case REPLIED -> State.REPLIED;
            default -> r.state().isActive() ? State.RETURN_ASKED : State.WITHDRAWN;
        };
    }
}
