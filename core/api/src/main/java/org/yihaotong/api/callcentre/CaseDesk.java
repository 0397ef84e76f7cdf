package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * What stands behind the token that goes along with a call when it is handed over, for a day after the last hand-over. Fails
 * as {@link org.yihaotong.api.ticket.TicketDesk} does; what somebody has nothing to do with does not exist.
 */
@ProviderType
public interface CaseDesk {

    /**
     * Opens a case, and notes who did: people of the unit whose line or seat the call was handed to, and the centre's shift
     * leaders and supervisors.
     */
    HandedCase open(Actor actor, String token);

    /** Who opened a case, the oldest first; for auditors, shift leaders and supervisors. */
    List<Opening> openings(Actor actor, String token);

    /** That somebody opened a case. */
    record Opening(String login, Instant at) {}
}
