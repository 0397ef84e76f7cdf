package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One unit's share of a ticket (转办单).
 *
 * @param no 1, 2, … within the ticket, never used again
 * @param unit the unit's id
 * @param lead lead unit (主办), else co-unit (协办)
 * @param round 1 at first, one more after every redo
 * @param reason why this unit
 */
public record Referral(
        int no,
        String unit,
        boolean lead,
        ReferralState state,
        int round,
        String reason,
        Instant dispatchedAt,
        Optional<Instant> acknowledgedAt,
        Optional<Deadline> acknowledgeBy,
        Deadline handleBy,
        Optional<Answer> answer,
        Optional<ReturnRequest> returnRequest,
        Optional<ExtensionRequest> extensionRequest) {

    public Referral {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dispatchedAt, "dispatchedAt");
        Objects.requireNonNull(handleBy, "handleBy");
        reason = reason == null ? "" : reason;
        acknowledgedAt = acknowledgedAt == null ? Optional.empty() : acknowledgedAt;
        acknowledgeBy = acknowledgeBy == null ? Optional.empty() : acknowledgeBy;
        answer = answer == null ? Optional.empty() : answer;
        returnRequest = returnRequest == null ? Optional.empty() : returnRequest;
        extensionRequest = extensionRequest == null ? Optional.empty() : extensionRequest;
    }

    /** The number under which back offices know this referral: ticket, referral, and the round from the second on. */
    public String orderNo(String ticket) {
        return ticket + "-" + no + (round > 1 ? "R" + round : "");
    }
}
