package org.yihaotong.api.channel;

import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Channel;

/**
 * Which messages that lie aside a list shows, newest first.
 *
 * @param channel empty: all
 * @param limit 1 to 200
 */
public record AsideMessageQuery(Optional<Channel> channel, AsideOutcome outcome, Optional<String> cursor, int limit) {

    public AsideMessageQuery {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cursor, "cursor");
        limit = limit == 0 ? 50 : limit;
    }
}
