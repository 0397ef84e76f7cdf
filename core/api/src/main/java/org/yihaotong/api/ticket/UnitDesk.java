package org.yihaotong.api.ticket;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** The units' verbs: acknowledge, report, reply, ask for return or extension. Fails as {@link TicketDesk} does. */
@ProviderType
public interface UnitDesk {

    /** Moves the unit's referral; {@code version} must be the ticket's stored one. */
    Ticket perform(Actor actor, String number, long version, UnitCommand command);
}
