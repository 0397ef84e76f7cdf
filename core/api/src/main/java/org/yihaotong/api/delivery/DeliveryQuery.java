package org.yihaotong.api.delivery;

import java.util.Optional;
import java.util.Set;

/**
 * Which deliveries a list shows, newest first.
 *
 * @param states empty: all
 * @param limit 1 to 200
 */
public record DeliveryQuery(
        Optional<String> hotline,
        Optional<String> ticket,
        Set<DeliveryState> states,
        Optional<String> cursor,
        int limit) {

    public DeliveryQuery {
        hotline = hotline == null ? Optional.empty() : hotline;
        ticket = ticket == null ? Optional.empty() : ticket;
        states = states == null ? Set.of() : Set.copyOf(states);
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? 50 : limit;
    }

    /** All deliveries of one ticket. */
    public static DeliveryQuery ofTicket(String ticket) {
        return new DeliveryQuery(Optional.empty(), Optional.of(ticket), Set.of(), Optional.empty(), 200);
    }
}
