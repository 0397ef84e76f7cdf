package org.yihaotong.api.group;

import java.util.Map;
import org.yihaotong.api.ticket.TicketState;

/**
 * Where the tickets of a group stand, the head among them.
 *
 * @param states tickets by state
 * @param tickets all of them
 * @param calledBack whose citizen was reached by a callback
 * @param satisfied whose citizen was at least fairly satisfied when last reached
 */
public record GroupCount(Map<TicketState, Long> states, long tickets, long calledBack, long satisfied) {

    public GroupCount {
        states = Map.copyOf(states);
    }
}
