package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.yihaotong.engine.archive.Shelf;
import org.yihaotong.engine.assessment.Evidence;
import org.yihaotong.engine.assessment.HandlingFacts;
import org.yihaotong.engine.delivery.Payload;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.lifecycle.Outgoing;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.NewEdition;
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
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What commits together with a move, besides what the life cycle decided. */
    record Beside(Optional<UsedKey> key, Optional<ReplyRow> reply, Optional<NewEdition> edition) {

        static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), Optional.empty());

        static Beside of(ReplyRow reply) {
            return new Beside(Optional.empty(), Optional.of(reply), Optional.empty());
        }

        static Beside of(Optional<NewEdition> edition) {
            return new Beside(Optional.empty(), Optional.empty(), edition);
        }
    }

    /** Commits a new ticket. */
    Ticket begin(org.yihaotong.engine.lifecycle.Decision decision, String by, UsedKey key) {
        return commit(
                decision,
                new Head(0, Chain.START, Optional.empty()),
                by,
                new Beside(Optional.of(key), Optional.empty(), Optional.empty()),
                store::commit);
    }

    /** Commits a move of a stored ticket. */
    public Ticket commit(org.yihaotong.engine.lifecycle.Decision decision, StoredTicket before, String by) {
        return commit(decision, before, by, Beside.NOTHING);
    }

    Ticket commit(org.yihaotong.engine.lifecycle.Decision decision, StoredTicket before, String by, Beside beside) {
        return commit(decision, Head.of(before), by, beside, store::commit);
    }

    /** Commits a move of a stored ticket together with what {@code writer} adds to it in the same transaction. */
    public Ticket commit(
            org.yihaotong.engine.lifecycle.Decision decision, StoredTicket before, String by, Consumer<Change> writer) {
        return commit(decision, Head.of(before), by, Beside.NOTHING, writer);
    }

    private record Head(long seq, String hash, Optional<Ticket> ticket) {

        static Head of(StoredTicket before) {
            return new Head(before.lastSeq(), before.lastHash(), Optional.of(before.ticket()));
        }
    }

    private Ticket commit(
            org.yihaotong.engine.lifecycle.Decision decision,
            Head head,
            String by,
            Beside beside,
            Consumer<Change> writer) {
        Ticket ticket = decision.ticket();
        Instant now = now();
        List<TicketEvent> events = new ArrayList<>();
        Head last = head;
        for (Happening h : Evidence.complete(head.ticket(), ticket, decision.happenings())) {
            TicketEvent event = Chain.link(ticket.number(), last.seq() + 1, now, h.by().orElse(by), h, last.hash());
            events.add(event);
            last = new Head(event.seq(), event.hash(), head.ticket());
        }
        List<Outgoing> outgoing = new ArrayList<>(decision.outgoing());
        head.ticket().map(before -> Amendments.of(before, decision)).ifPresent(outgoing::addAll);
        List<OutgoingDelivery> deliveries = deliveries(ticket, outgoing, now);
        Change change = new Change(
                new StoredTicket(ticket, last.seq(), last.hash()),
                events,
                deliveries,
                withdrawn(deliveries),
                beside.key(),
                beside.reply(),
                notices(decision, now),
                beside.edition());
        writer.accept(change.with(HandlingFacts.changed(head.ticket(), ticket)).onShelf(Shelf.place(ticket, events)));
        news.tell(
                ticket,
                events,
                deliveries.stream().map(d -> d.delivery().hotline()).collect(Collectors.toSet()));
        return ticket;
    }

    private List<OutgoingDelivery> deliveries(Ticket ticket, List<Outgoing> outgoing, Instant now) {
        List<OutgoingDelivery> deliveries = new ArrayList<>();
        for (Outgoing o : outgoing) {
            units.active(o.referral().unit())
                    .flatMap(Unit::hotline)
                    .ifPresent(line -> deliveries.add(delivery(ticket, o, line, now, deliveries.size())));
        }
        return deliveries;
    }

    /** Orders that need not go out any more, since they are withdrawn. */
    private static List<String> withdrawn(List<OutgoingDelivery> deliveries) {
        return deliveries.stream()
                .map(OutgoingDelivery::delivery)
                .filter(d -> d.kind() == DeliveryKind.WITHDRAWAL)
                .map(Delivery::orderNo)
                .toList();
    }

    private static List<Notice> notices(org.yihaotong.engine.lifecycle.Decision decision, Instant now) {
        return decision.tellings().stream()
                .map(t -> Notice.promised(
                        UUID.randomUUID().toString(), decision.ticket().number(), t.kind(), t.facts(), now))
                .toList();
    }

    private static OutgoingDelivery delivery(Ticket ticket, Outgoing o, String line, Instant now, int place) {
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
        return new OutgoingDelivery(delivery, payload(ticket, o, orderNo, now, place));
    }

    private static String payload(Ticket ticket, Outgoing o, String orderNo, Instant now, int place) {
        return switch (o.kind()) {
            case ORDER, AMENDMENT -> "";
            case URGE -> Payload.of(new Urging(
                    orderNo + "U" + ticket.version() + (place == 0 ? "" : "-" + place),
                    orderNo,
                    o.text(),
                    now,
                    o.demand().map(Outgoing.Demand::level).orElse(0),
                    o.demand().map(Outgoing.Demand::replyBy)));
            case WITHDRAWAL -> Payload.of(new Withdrawal(orderNo, o.text(), now));
            case DECISION -> {
                Outgoing.Answered a = o.answer().orElseThrow();
                yield Payload.of(new Decision(orderNo, a.replyId(), a.kind(), a.agree(), o.text(), a.newDue()));
            }
        };
    }
}
