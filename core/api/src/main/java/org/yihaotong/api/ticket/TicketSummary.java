package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket as a row of a list.
 *
 * @param leadUnit id of the lead unit, once dispatched
 * @param clock the clock that ends first
 * @param group the same-matter group it belongs to
 * @param supervision the highest level of an open supervision order; 0 without one
 * @param difficult whether it is a difficult case
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
        Instant acceptedAt,
        Optional<String> group,
        int supervision,
        boolean difficult) {

    public TicketSummary {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(leadUnit, "leadUnit");
        Objects.requireNonNull(clock, "clock");
        group = group == null ? Optional.empty() : group;
    }

    /** A row of a ticket that nobody has joined or pressed on. */
    public TicketSummary(
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
        this(
                number,
                version,
                state,
                type,
                urgency,
                title,
                leadUnit,
                clock,
                round,
                confidential,
                acceptedAt,
                Optional.empty(),
                0,
                false);
    }
}
