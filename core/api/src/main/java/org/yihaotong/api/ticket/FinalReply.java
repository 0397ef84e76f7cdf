package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/** The centre ordered the last answer of a dispute; the unit's leader has to sign it (最终答复). */
public record FinalReply(String reason, String orderedBy, Instant orderedAt) {

    public FinalReply {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(orderedBy, "orderedBy");
        Objects.requireNonNull(orderedAt, "orderedAt");
    }
}
