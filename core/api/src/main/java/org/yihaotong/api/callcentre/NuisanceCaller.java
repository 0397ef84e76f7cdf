package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that is not put through (骚扰号码): proposed by one person, in force when another has agreed, until a day.
 *
 * @param number masked for those who may not see it
 * @param reason 4 to 200 characters
 * @param decidedBy who agreed, refused or lifted it
 * @param until when it ends by itself
 */
public record NuisanceCaller(
        String id,
        String number,
        String reason,
        NuisanceState state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Optional<Instant> decidedAt,
        Instant until,
        long version) {

    public NuisanceCaller {
        Objects.requireNonNull(id, "id");
        number = number == null ? "" : number;
        reason = reason == null ? "" : reason;
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        decidedBy = decidedBy == null ? "" : decidedBy;
        decidedAt = decidedAt == null ? Optional.empty() : decidedAt;
        Objects.requireNonNull(until, "until");
    }

    /** The same entry after somebody's decision. */
    public NuisanceCaller decided(NuisanceState how, String by, Instant at) {
        return new NuisanceCaller(
                id, number, reason, how, proposedBy, proposedAt, by, Optional.of(at), until, version + 1);
    }

    /** The same entry for eyes that see the number so. */
    public NuisanceCaller showing(String as) {
        return new NuisanceCaller(id, as, reason, state, proposedBy, proposedAt, decidedBy, decidedAt, until, version);
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "NuisanceCaller[" + id + " " + state + "]";
    }
}
