package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Optional;

/** How a line's queue stands. */
public record QueueDepth(long waiting, long dead, Optional<Instant> oldestWaiting, Optional<Instant> lastSuccess) {

    /** Nothing there. */
    public static final QueueDepth EMPTY = new QueueDepth(0, 0, Optional.empty(), Optional.empty());
}
