package org.yihaotong.api.paper;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.TicketQuery;

/** Gives lists away as workbooks, to whoever may see the list, and with no more in them than the list shows. */
@ProviderType
public interface ExportDesk {

    /**
     * All tickets that a query finds, however many; its cursor and limit do not count.
     *
     * @throws org.yihaotong.api.ticket.RefusedException if the actor may not read tickets
     * @throws org.yihaotong.api.input.InvalidInputException if the query is wrong
     */
    Printout tickets(Actor actor, TicketQuery query);
}
