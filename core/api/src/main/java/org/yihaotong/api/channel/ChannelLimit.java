package org.yihaotong.api.channel;

import java.util.Objects;
import org.yihaotong.api.ticket.Channel;

/**
 * How much one channel takes within an hour.
 *
 * @param appeals from one source, 1 to 100,000
 * @param supplements from one source, 1 to 100,000
 * @param altogether appeals and supplements of everybody, 1 to 1,000,000
 */
public record ChannelLimit(Channel channel, int appeals, int supplements, int altogether) {

    public ChannelLimit {
        Objects.requireNonNull(channel, "channel");
    }
}
