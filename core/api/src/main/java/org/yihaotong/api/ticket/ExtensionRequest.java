package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit asks for more time (延期).
 *
 * @param reason 1 to 2,000 characters
 * @param newDue the deadline the unit wishes
 * @param replyId the back office's own id of the request, to answer it by
 */
public record ExtensionRequest(String reason, Instant newDue, Instant askedAt, Optional<String> replyId) {

    public ExtensionRequest {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(newDue, "newDue");
        Objects.requireNonNull(askedAt, "askedAt");
        replyId = replyId == null ? Optional.empty() : replyId;
    }
}
