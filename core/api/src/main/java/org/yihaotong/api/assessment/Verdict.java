package org.yihaotong.api.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the second person said.
 *
 * @param opinion at most 500 characters; required for a no
 */
public record Verdict(VerdictState state, Optional<String> by, Optional<Instant> at, String opinion) {

    /** Nobody has said anything yet. */
    public static final Verdict OPEN = new Verdict(VerdictState.OPEN, Optional.empty(), Optional.empty(), "");

    public Verdict {
        Objects.requireNonNull(state, "state");
        by = by == null ? Optional.empty() : by;
        at = at == null ? Optional.empty() : at;
        opinion = opinion == null ? "" : opinion;
    }
}
