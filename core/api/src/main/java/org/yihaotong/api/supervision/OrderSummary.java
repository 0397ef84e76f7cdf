package org.yihaotong.api.supervision;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.ticket.Deadline;

/**
 * A supervision order as a row of a list.
 *
 * @param number its own
 * @param ticket the ticket's number
 * @param title the ticket's, scrubbed of the caller's name and number
 * @param unit who has to answer
 * @param level 1 to 3
 * @param rule the automatic rule that issued it; empty: a person did
 * @param due until when the unit answers
 */
public record OrderSummary(
        String number,
        String ticket,
        String title,
        String unit,
        int level,
        OrderState state,
        String rule,
        Instant issuedAt,
        Deadline due) {

    public OrderSummary {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        rule = rule == null ? "" : rule;
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(due, "due");
    }
}
