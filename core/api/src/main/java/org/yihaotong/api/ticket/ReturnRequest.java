package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit asks to be relieved of a referral (退单).
 *
 * @param reason 1 to 2,000 characters
 * @param legalBasis at most 500
 * @param suggestedUnit a unit's id or name, as the unit wrote it
 * @param replyId the back office's own id of the request, to answer it by
 */
public record ReturnRequest(
        String reason, String legalBasis, String suggestedUnit, Instant askedAt, Optional<String> replyId) {

    public ReturnRequest {
        Objects.requireNonNull(reason, "reason");
        legalBasis = legalBasis == null ? "" : legalBasis;
        suggestedUnit = suggestedUnit == null ? "" : suggestedUnit;
        Objects.requireNonNull(askedAt, "askedAt");
        replyId = replyId == null ? Optional.empty() : replyId;
    }
}
