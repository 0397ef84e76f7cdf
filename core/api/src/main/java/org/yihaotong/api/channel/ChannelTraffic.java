package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What came by a channel.
 *
 * @param lastTaken when the newest of its appeals was taken
 * @param taken appeals and supplements of the running hour, at this node
 * @param altogether how many of them the rule book allows within an hour; 0: the channel takes nothing
 * @param refused what was refused in the running hour because it was too much, at this node
 * @param aside what lies aside for a person
 */
public record ChannelTraffic(Optional<Instant> lastTaken, int taken, int altogether, int refused, long aside) {

    public ChannelTraffic {
        Objects.requireNonNull(lastTaken, "lastTaken");
    }
}
