package org.yihaotong.api.adapter;

import java.util.Objects;
import java.util.Optional;

/**
 * A line's queue in counts.
 *
 * @param oldestWaitingSeconds how long the oldest delivery has waited
 * @param lastSuccessSecondsAgo when a delivery last arrived
 * @param collectedSecondsAgo when the back office was last asked for news with success, since the adapter came
 */
public record LineQueue(
        long waiting,
        long dead,
        Optional<Long> oldestWaitingSeconds,
        Optional<Long> lastSuccessSecondsAgo,
        Optional<Long> collectedSecondsAgo) {

    public LineQueue {
        Objects.requireNonNull(oldestWaitingSeconds, "oldestWaitingSeconds");
        Objects.requireNonNull(lastSuccessSecondsAgo, "lastSuccessSecondsAgo");
        Objects.requireNonNull(collectedSecondsAgo, "collectedSecondsAgo");
    }
}
