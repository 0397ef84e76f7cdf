package org.yihaotong.api.channel;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;

/**
 * What lies aside (搁置来信): who takes calls, dispatches or supervises reads it, takes it as an appeal or discards it; who
 * tends channels, and auditors, see that it is there. A message is kept for sixty days.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role, {@code aside-settled}, {@code aside-erased}),
 * {@link org.yihaotong.api.input.NotFoundException}, {@link org.yihaotong.api.input.InvalidInputException}.
 */
@ProviderType
public interface AsideDesk {

    Page<AsideMessage> list(Actor actor, AsideMessageQuery query);

    /** Who did what with it, oldest first. */
    List<AsideStep> history(Actor actor, String id);

    /**
     * Shows all that is kept of it, with the sender in clear; written down.
     *
     * @param reason 4 to 200 characters
     */
    Appeal open(Actor actor, String id, String reason);

    /** Makes an appeal of it by the same door as the channel, whatever its limits; a second time answers the same ticket. */
    AsideMessage take(Actor actor, String id);

    /**
     * Decides that nothing is to be done.
     *
     * @param reason 4 to 200 characters
     */
    AsideMessage discard(Actor actor, String id, String reason);
}
