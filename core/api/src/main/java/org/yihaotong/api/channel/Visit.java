package org.yihaotong.api.channel;

import java.util.Objects;
import org.yihaotong.api.ticket.Channel;

/**
 * Who comes, and by which entrance.
 *
 * @param channel the entrance
 * @param source where the visitor comes from: an address, an api_key, a mail address, a number. Only for counting: kept in
 *     memory under a hash for an hour at most, never stored, never logged; empty counts as one source
 */
public record Visit(Channel channel, String source) {

    public Visit {
        Objects.requireNonNull(channel, "channel");
        source = source == null ? "" : source;
    }

    /** Never shows the source. */
    @Override
    public String toString() {
        return "Visit[" + channel + "]";
    }
}
