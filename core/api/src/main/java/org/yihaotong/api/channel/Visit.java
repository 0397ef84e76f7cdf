package org.yihaotong.api.channel;

import java.util.Objects;
import org.yihaotong.api.ticket.Channel;

/**
 * Who comes, and by which entrance.
 *
 * @param channel the entrance
 * @param source where the visitor comes from: an address, an api_key, a mail address, a number. Only for counting: kept in
 *     memory under a hash for an hour at most, never stored, never logged; empty counts as one source
 * @param app the program that writes for the visitor and where it says that pictures are, such as {@code 市民云}; kept with an
 *     acceptance for the centre's people and never public; empty if no program does, at most 1,000 characters
 */
public record Visit(Channel channel, String source, String app) {

    public Visit {
        Objects.requireNonNull(channel, "channel");
        source = source == null ? "" : source;
        app = app == null ? "" : app;
    }

    /** Somebody who comes in person. */
    public Visit(Channel channel, String source) {
        this(channel, source, "");
    }

    /** Never shows the source. */
    @Override
    public String toString() {
        return "Visit[" + channel + "]";
    }
}
