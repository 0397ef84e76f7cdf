package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One link of a ticket's chain: append-only, each holding the hash of the one before.
 *
 * @param seq 1, 2, … within the ticket
 * @param by login of the actor
 * @param unit the unit concerned, if one
 * @param detail what else was said, by name; never the caller's name or number
 * @param previousHash 64 hex digits; 64 zeros for the first
 * @param hash SHA-256 over everything else here, 64 hex digits
 */
public record TicketEvent(
        String ticket,
        long seq,
        Instant at,
        String by,
        EventKind kind,
        Optional<String> unit,
        TicketState before,
        TicketState after,
        Map<String, String> detail,
        String previousHash,
        String hash) {

    public TicketEvent {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        detail = Map.copyOf(detail);
    }
}
