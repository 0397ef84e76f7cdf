package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/** An extension that the centre granted (延期): both deadlines stay known. */
public record Extension(Instant oldDue, Instant newDue, String reason, String by, Instant at) {

    public Extension {
        Objects.requireNonNull(oldDue, "oldDue");
        Objects.requireNonNull(newDue, "newDue");
        reason = reason == null ? "" : reason;
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
