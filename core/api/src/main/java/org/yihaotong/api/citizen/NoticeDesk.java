package org.yihaotong.api.citizen;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Looks after what citizens are told; the centre's people only.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface NoticeDesk {

    /** All notices of a ticket, oldest first. */
    List<TicketNotice> of(Actor actor, String ticket);

    /** Sends it again: what was sent before as a new notice, what was not under its own id. */
    TicketNotice resend(Actor actor, String ticket, String id);
}
