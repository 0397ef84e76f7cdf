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
 * @param arbitration whether the supervisors arbitrate it (裁定), since unit and reviewer do not agree
 * @param reviewBy until when the reviewer decides; unanswered it is accepted then, unless it is arbitrated
 */
public record ReturnRequest(
        String reason,
        String legalBasis,
        String suggestedUnit,
        Instant askedAt,
        Optional<String> replyId,
        boolean arbitration,
        Optional<Deadline> reviewBy) {

    public ReturnRequest {
        Objects.requireNonNull(reason, "reason");
        legalBasis = legalBasis == null ? "" : legalBasis;
        suggestedUnit = suggestedUnit == null ? "" : suggestedUnit;
        Objects.requireNonNull(askedAt, "askedAt");
        replyId = replyId == null ? Optional.empty() : replyId;
        reviewBy = reviewBy == null ? Optional.empty() : reviewBy;
    }

    /** A request for the reviewer, who has no time limit. */
    public ReturnRequest(
            String reason, String legalBasis, String suggestedUnit, Instant askedAt, Optional<String> replyId) {
        this(reason, legalBasis, suggestedUnit, askedAt, replyId, false, Optional.empty());
    }

    /** The same request, left to the supervisors. */
    public ReturnRequest arbitrated() {
        return new ReturnRequest(reason, legalBasis, suggestedUnit, askedAt, replyId, true, reviewBy);
    }
}
