package org.yihaotong.api.channel;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;

/**
 * Looks after the channels from which the centre fetches; integrators and administrators only.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface FeedDesk {

    /** All that are there, by their ids. */
    List<FeedStanding> feeds(Actor actor);

    /** Tries one channel's connection now. */
    List<TestStep> test(Actor actor, String id);
}
