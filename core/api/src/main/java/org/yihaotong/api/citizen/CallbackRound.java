package org.yihaotong.api.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/**
 * The calling back of one round: what was tried since the reply was accepted.
 *
 * @param since when the ticket began to wait for its callback
 * @param attempts oldest first
 */
public record CallbackRound(Instant since, List<Callback> attempts) {

    public CallbackRound {
        Objects.requireNonNull(since, "since");
        attempts = List.copyOf(attempts);
    }

    /** The round that a ticket is in; empty if nobody is to be called back. */
    public static Optional<CallbackRound> of(Ticket ticket) {
        if (ticket.state() != TicketState.TO_CALL_BACK) {
            return Optional.empty();
        }
        Instant since = ticket.clock().map(Deadline::startedAt).orElse(ticket.acceptedAt());
        return Optional.of(new CallbackRound(
                since,
                ticket.callbacks().stream().filter(c -> !c.at().isBefore(since)).toList()));
    }

    /** The last attempt. */
    public Optional<Callback> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** What the last attempt that reached somebody says, else whether anybody tried. */
    public CallbackStage stage() {
        return attempts.stream()
                .filter(Callback::contacted)
                .reduce((first, last) -> last)
                .map(c -> c.isUnhappy() ? CallbackStage.UNHAPPY : CallbackStage.HAPPY)
                .orElse(attempts.isEmpty() ? CallbackStage.FRESH : CallbackStage.UNREACHED);
    }
}
