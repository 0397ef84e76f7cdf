package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Channel;

/**
 * How a channel stands (渠道状态).
 *
 * @param id the channel's id: {@code mail}, {@code sms}, {@code open311}, {@code portal}
 * @param fetched whether the centre fetches from it, so that its connection can be tried; the others call us
 * @param lastLook when it was last asked without trouble since this node started
 * @param failure what went wrong last; over, if the state is well
 */
public record ChannelStanding(
        String id,
        String name,
        Channel channel,
        ChannelState state,
        boolean fetched,
        Optional<Instant> lastLook,
        Optional<ChannelFailure> failure,
        ChannelTraffic traffic) {

    public ChannelStanding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lastLook, "lastLook");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(traffic, "traffic");
    }
}
