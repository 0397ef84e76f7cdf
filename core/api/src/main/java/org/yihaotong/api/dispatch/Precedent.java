package org.yihaotong.api.dispatch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.TicketState;

/**
 * An earlier ticket of the same matter and area.
 *
 * @param title scrubbed of the caller's name and number
 * @param unit the lead unit that has it, or had it in the end
 */
public record Precedent(String ticket, String title, Optional<String> unit, TicketState state, Instant acceptedAt) {

    public Precedent {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
    }
}
