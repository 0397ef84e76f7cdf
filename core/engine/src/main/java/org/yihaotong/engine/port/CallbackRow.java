package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.ticket.TicketSummary;

/**
 * A ticket that waits for its callback, with what was tried in this round.
 *
 * @param at when it began to wait, or the last attempt
 * @param linkAt when the last link was promised in this round
 * @param linkLost whether that link could not be sent
 */
public record CallbackRow(
        TicketSummary ticket,
        CallbackStage stage,
        int attempts,
        Instant at,
        Optional<Instant> linkAt,
        boolean linkLost) {

    public CallbackRow {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(linkAt, "linkAt");
    }
}
