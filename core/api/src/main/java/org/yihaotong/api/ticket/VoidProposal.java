package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;

/** One person proposes to void a ticket (作废); another has to confirm. */
public record VoidProposal(String by, String reason, Instant at) {

    public VoidProposal {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }
}
