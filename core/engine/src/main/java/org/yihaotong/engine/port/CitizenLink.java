package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A one-time link that a citizen got; who does not know its signature as well has nothing in hand.
 *
 * @param purpose what it is good for, such as {@code callback}
 * @param round the ticket's round that it asks about
 * @param endedAt when it was used, or followed by a newer one
 * @param tries how often somebody came with its id and a wrong signature
 */
public record CitizenLink(
        String id,
        String ticket,
        String purpose,
        int round,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        int tries) {

    public CitizenLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(endedAt, "endedAt");
    }
}
