package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a channel stands from which the centre fetches.
 *
 * @param lastSuccess when it was last asked without trouble since this node started
 * @param trouble whose side and what to do, in words; empty if all is well
 */
public record FeedStanding(String id, String name, Optional<Instant> lastSuccess, String trouble) {

    public FeedStanding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lastSuccess, "lastSuccess");
        Objects.requireNonNull(trouble, "trouble");
    }
}
