package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.delivery.Payload;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.lifecycle.Outgoing;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;

/** Commits what the life cycle decided: ticket, chain and deliveries in one transaction, the news afterwards. */
@Component(service = TicketMover.class)
public final class TicketMover {

    private final TicketStore store;
    private final UnitTree units;
    private final News news;
    private final Clock clock;

    @Activate
    public TicketMover(
            @Reference TicketStore store, @Reference UnitTree units, @Reference News news, @Reference Clock clock) {
        this.store = store;
        this.units = units;
        this.news = news;
        this.clock = clock;
    }

    /** This moment, as exact as every database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Commits a new ticket. */
    Ticket begin(org.yihaotong.engine.lifecycle.Decision decision, String by, UsedKey key) {
        return commit(decision, new Head(0, Chain.START), by, Optional.of(key), Optional.empty());
    }

    /** Commits a move of a stored ticket. */
    Ticket commit(
            org.yihaotong.engine.lifecycle.Decision decision,
            StoredTicket before,
            String by,
            Optional<ReplyRow> reply) {
        return commit(decision, new Head(before.lastSeq(), before.lastHash()), by, Optional.empty(), reply);
    }

    private record Head(long seq, String hash) {}

    private Ticket commit(
            org.yihaotong.engine.lifecycle.Decision decision,
            Head head,
            String by,
            Optional<UsedKey> key,
            Optional<ReplyRow> reply) {
        Ticket ticket = decision.ticket();
        Instant now = now();
        List<TicketEvent> events = new ArrayList<>();
        Head last = head;
        for (Happening h : decision.happenings()) {
            TicketEvent event = Chain.link(ticket.number(), last.seq() + 1, now, by, h, last.hash());
            events.add(event);
            last = new Head(event.seq(), event.hash());
        }
        List<OutgoingDelivery> deliveries = new ArrayList<>();
        List<String> cancelled = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        for (Outgoing o : decision.outgoing()) {
            Optional<String> line = units.active(o.referral().unit()).flatMap(Unit::hotline);
            if (line.isPresent()) {
                lines.add(line.get());
                deliveries.add(delivery(ticket, o, line.get(), now));
                if (o.kind() == DeliveryKind.WITHDRAWAL) {
                    cancelled.add(o.referral().orderNo(ticket.number()));
                }
            }
        }
        store.commit(new Change(
                new StoredTicket(ticket, last.seq(), last.hash()),
                events,
                deliveries,
                cancelled,
                key,
                reply,
                notices(decision, now)));
        news.tell(ticket, events, lines);
        return ticket;
    }

    private static List<Notice> notices(org.yihaotong.engine.lifecycle.Decision decision, Instant now) {
        return decision.tellings().stream()
                .map(t -> Notice.promised(
                        UUID.randomUUID().toString(), decision.ticket().number(), t.kind(), t.facts(), now))
                .toList();
    }

    private static OutgoingDelivery delivery(Ticket ticket, Outgoing o, String line, Instant now) {
        String orderNo = o.referral().orderNo(ticket.number());
        Delivery delivery = new Delivery(
                UUID.randomUUID().toString(),
                o.kind(),
                line,
                ticket.number(),
                o.referral().no(),
                orderNo,
                1,
                DeliveryState.QUEUED,
                0,
                now,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
        return new OutgoingDelivery(delivery, payload(ticket, o, orderNo, now));
    }

    private static String payload(Ticket ticket, Outgoing o, String orderNo, Instant now) {
        return switch (o.kind()) {
            case ORDER -> "";
            case URGE -> Payload.of(new Urging(orderNo + "U" + ticket.version(), orderNo, o.text(), now));
            case WITHDRAWAL -> Payload.of(new Withdrawal(orderNo, o.text(), now));
            case DECISION -> {
                Outgoing.Answered a = o.answer().orElseThrow();
                yield Payload.of(new Decision(orderNo, a.replyId(), a.kind(), a.agree(), o.text(), a.newDue()));
            }
        };
    }
}
