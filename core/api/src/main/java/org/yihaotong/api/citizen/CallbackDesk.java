package org.yihaotong.api.citizen;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * The callback clerk's list (回访). The attempts themselves are commands of the ticket.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.NotFoundException}, {@link org.yihaotong.api.input.InvalidInputException}.
 */
@ProviderType
public interface CallbackDesk {

    Page<CallbackTask> list(Actor actor, CallbackQuery query);

    /** What to say and to ask about one ticket that waits for its callback. */
    CallbackScript script(Actor actor, String ticket);

    /** Sends links to the citizens of 1 to 100 tickets, each by itself; answers in the same order. */
    List<LinkResult> sendLinks(Actor actor, List<String> tickets);
}
