package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;

/**
 * A hand-over of a call (转接).
 *
 * @param target number or seat
 * @param endedAt when it succeeded or failed
 * @param failure why it failed; empty: it succeeded, or goes on
 * @param backInQueue after a failure: whether the citizen came to the top of the queue again
 */
public record HandOver(
        String target,
        TransferKind how,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<LegCause> failure,
        boolean backInQueue) {

    private static final int LINE = 6;

    public HandOver {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(failure, "failure");
    }

    /** The same without the target, unless it is short: a seat's or a line's. */
    HandOver withoutNumber() {
        boolean personal = target.length() > LINE;
        return new HandOver(personal ? "" : target, how, startedAt, endedAt, failure, backInQueue);
    }
}
