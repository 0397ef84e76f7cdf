package org.yihaotong.api.channel;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;

/**
 * Shows how the channels to citizens stand (渠道状态); integrators and administrators only. A channel is configured like a
 * line, under the name {@link #CONFIGURATION} with its id behind.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface ChannelBoard {

    /** How a channel's name among configurations begins. */
    String CONFIGURATION = "channel.";

    /** All whose bundles are here, by their ids. */
    List<ChannelStanding> standings(Actor actor);

    /** Tries the connection of a channel from which the centre fetches, with what is saved. */
    List<TestStep> test(Actor actor, String id);
}
