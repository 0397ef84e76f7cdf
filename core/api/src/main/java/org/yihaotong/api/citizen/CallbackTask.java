package org.yihaotong.api.citizen;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.TicketSummary;

/**
 * One citizen to be called back, as a row of the clerk's list (回访任务).
 *
 * @param attempts how often it was tried in this round
 * @param lastAt the last attempt
 * @param linkAt when the last link was promised in this round
 * @param next from when the next step makes sense
 */
public record CallbackTask(
        TicketSummary ticket,
        CallbackStage stage,
        int attempts,
        Optional<Instant> lastAt,
        Optional<Instant> linkAt,
        CallbackStep step,
        Instant next) {

    public CallbackTask {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(lastAt, "lastAt");
        Objects.requireNonNull(linkAt, "linkAt");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(next, "next");
    }
}
