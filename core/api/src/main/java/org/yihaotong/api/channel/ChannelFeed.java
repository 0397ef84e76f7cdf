package org.yihaotong.api.channel;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.TestStep;

/**
 * Fetches what citizens sent to a channel that does not call us, such as a mailbox (收取). A service with the properties
 * {@link #ID} and {@link #NAME}; one that is on trial bears {@code hotline.trial} and is not asked.
 */
@ConsumerType
@FunctionalInterface
public interface ChannelFeed {

    /** Service property: one word in small letters. */
    String ID = "channel.id";

    /** Service property: what people call it. */
    String NAME = "channel.name";

    /** Service property: how many seconds lie between two looks, 60 if it says nothing. */
    String SECONDS = "channel.seconds";

    /**
     * Takes in what is there and sends what waits to be sent; at least once: what was taken in before is taken in again
     * without harm. Called from the channel's own thread, answers within 5 minutes; a failure is tried again later.
     */
    void collect() throws BackendException;

    /** Tries the connection step by step; the first failed step is the last. */
    default List<TestStep> test() {
        return List.of();
    }
}
