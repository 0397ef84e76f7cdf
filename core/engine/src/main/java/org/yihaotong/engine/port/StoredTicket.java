package org.yihaotong.engine.port;

import java.util.Objects;
import org.yihaotong.api.ticket.Ticket;

/**
 * A ticket, in clear, with the head of its chain.
 *
 * @param lastSeq how many events it has
 * @param lastHash hash of the last event
 */
public record StoredTicket(Ticket ticket, long lastSeq, String lastHash) {

    public StoredTicket {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(lastHash, "lastHash");
    }
}
