package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That something happened to a ticket, told after the commit; holds nothing personal.
 *
 * @param units units that have or had a referral of it
 * @param group the same-matter group it belongs to
 */
public record TicketNews(
        String number,
        long version,
        EventKind kind,
        TicketState state,
        Set<String> units,
        Instant at,
        Optional<String> group) {

    public TicketNews {
        units = Set.copyOf(units);
        group = group == null ? Optional.empty() : group;
    }

    /** News of a ticket that is in no group. */
    public TicketNews(String number, long version, EventKind kind, TicketState state, Set<String> units, Instant at) {
        this(number, version, kind, state, units, at, Optional.empty());
    }
}
