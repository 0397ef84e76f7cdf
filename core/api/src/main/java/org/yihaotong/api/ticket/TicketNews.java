package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Set;

/**
 * That something happened to a ticket, told after the commit; holds nothing personal.
 *
 * @param units units that have or had a referral of it
 */
public record TicketNews(
        String number, long version, EventKind kind, TicketState state, Set<String> units, Instant at) {

    public TicketNews {
        units = Set.copyOf(units);
    }
}
