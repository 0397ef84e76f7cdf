package org.yihaotong.api.telephony;

import java.time.Instant;
import java.util.Objects;

/**
 * What every event of a switch carries.
 *
 * @param id key against repeats, unique within the provider, 1 to 120 characters
 * @param at by the switch's clock
 * @param inferred whether nobody saw it happen: it was concluded from a snapshot after a gap
 */
public record Stamp(String id, Instant at, boolean inferred) {

    public Stamp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
    }

    /** Of an event that was seen. */
    public static Stamp seen(String id, Instant at) {
        return new Stamp(id, at, false);
    }
}
