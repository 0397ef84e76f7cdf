package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.Ticket;

/**
 * What a command leads to.
 *
 * @param ticket the ticket afterwards, one version on
 * @param happenings at least one
 * @param outgoing what back offices have to learn
 * @param tellings what the citizen has to be told
 */
public record Decision(Ticket ticket, List<Happening> happenings, List<Outgoing> outgoing, List<Telling> tellings) {

    public Decision {
        Objects.requireNonNull(ticket, "ticket");
        happenings = List.copyOf(happenings);
        outgoing = List.copyOf(outgoing);
        tellings = List.copyOf(tellings);
    }
}
