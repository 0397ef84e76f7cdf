package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket as a row of a list.
 *
 * @param leadUnit id of the lead unit, once dispatched
 * @param clock the clock that ends first
 * @param title scrubbed of the caller's name and number
 */
public record TicketSummary(
        String number,
        long version,
        TicketState state,
        AppealType type,
        Urgency urgency,
        String title,
        Optional<String> leadUnit,
        Optional<Deadline> clock,
        int round,
        boolean confidential,
        Instant acceptedAt) {

    public TicketSummary {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(leadUnit, "leadUnit");
        Objects.requireNonNull(clock, "clock");
    }
}
