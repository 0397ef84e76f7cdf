package org.yihaotong.api.dispatch;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.ticket.ReferralState;

/**
 * A unit that had a ticket, or has it.
 *
 * @param reason why it was this unit
 * @param refused how often the centre did not take it back
 */
public record Station(
        int referral, String unit, boolean lead, Instant from, ReferralState state, int refused, String reason) {

    public Station {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }
}
