package org.yihaotong.engine.port;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.assessment.HandlingFact;

/**
 * Everything of one move of one ticket; commits whole or not at all.
 *
 * @param stored the ticket after the move and the head of its chain
 * @param events what happened, continuing the chain; may be more than one
 * @param deliveries new deliveries
 * @param cancelOrders order numbers whose undelivered (QUEUED or FAILED) deliveries become CANCELLED
 * @param usedKey the idempotency key of the request that made the ticket, or this move
 * @param reply the inbox row that this move settles, if a back office's reply caused it
 * @param notices what the citizen will be told
 * @param edition an edition of a rule book that the move brings about
 * @param usedLink id of the one-time link that this move uses up, if a citizen came by one
 * @param facts what became of orders, as far as this move has changed it
 * @param shelved the place in the archive, if this move archives the ticket
 */
public record Change(
        StoredTicket stored,
        List<TicketEvent> events,
        List<OutgoingDelivery> deliveries,
        List<String> cancelOrders,
        Optional<UsedKey> usedKey,
        Optional<ReplyRow> reply,
        List<Notice> notices,
        Optional<NewEdition> edition,
        Optional<String> usedLink,
        List<HandlingFact> facts,
        Optional<Shelved> shelved) {

    public Change {
        Objects.requireNonNull(stored, "stored");
        events = List.copyOf(events);
        deliveries = List.copyOf(deliveries);
        cancelOrders = List.copyOf(cancelOrders);
        notices = List.copyOf(notices);
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(usedLink, "usedLink");
        facts = List.copyOf(facts);
        Objects.requireNonNull(shelved, "shelved");
    }

    /** A move that uses no link up and changes no facts. */
    public Change(
            StoredTicket stored,
            List<TicketEvent> events,
            List<OutgoingDelivery> deliveries,
            List<String> cancelOrders,
            Optional<UsedKey> usedKey,
            Optional<ReplyRow> reply,
            List<Notice> notices,
            Optional<NewEdition> edition) {
        this(
                stored,
                events,
                deliveries,
                cancelOrders,
                usedKey,
                reply,
                notices,
                edition,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A move that changes no rule either. */
    public Change(
            StoredTicket stored,
            List<TicketEvent> events,
            List<OutgoingDelivery> deliveries,
            List<String> cancelOrders,
            Optional<UsedKey> usedKey,
            Optional<ReplyRow> reply,
            List<Notice> notices) {
        this(stored, events, deliveries, cancelOrders, usedKey, reply, notices, Optional.empty());
    }

    /** A move of which no citizen is told. */
    public Change(
            StoredTicket stored,
            List<TicketEvent> events,
            List<OutgoingDelivery> deliveries,
            List<String> cancelOrders,
            Optional<UsedKey> usedKey,
            Optional<ReplyRow> reply) {
        this(stored, events, deliveries, cancelOrders, usedKey, reply, List.of());
    }

    /** The same change, made by a citizen whose one-time link it uses up. */
    public Change using(String link) {
        return new Change(
                stored,
                events,
                deliveries,
                cancelOrders,
                usedKey,
                reply,
                notices,
                edition,
                Optional.of(link),
                facts,
                shelved);
    }

    /** The same change, made by a request with this key. */
    public Change keyed(UsedKey key) {
        return new Change(
                stored,
                events,
                deliveries,
                cancelOrders,
                Optional.of(key),
                reply,
                notices,
                edition,
                usedLink,
                facts,
                shelved);
    }

    /** The same change, with these deliveries. */
    public Change delivering(List<OutgoingDelivery> others) {
        return new Change(
                stored, events, others, cancelOrders, usedKey, reply, notices, edition, usedLink, facts, shelved);
    }

    /** The same change, with the facts that it changes. */
    public Change with(List<HandlingFact> changed) {
        return new Change(
                stored, events, deliveries, cancelOrders, usedKey, reply, notices, edition, usedLink, changed, shelved);
    }

    /** The same change, which puts the ticket on the shelf of the archive. */
    public Change onShelf(Optional<Shelved> place) {
        return new Change(
                stored, events, deliveries, cancelOrders, usedKey, reply, notices, edition, usedLink, facts, place);
    }
}
