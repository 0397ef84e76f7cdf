package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The centre's answer to a unit's request; repeats are harmless by {@code replyId}.
 *
 * @param replyId the back office's id of the request
 * @param kind RETURN_REQUEST or EXTENSION_REQUEST
 * @param newDue the deadline granted
 */
public record Decision(
        String orderNo, String replyId, ReplyKind kind, boolean agree, String opinion, Optional<Instant> newDue) {

    public Decision {
        Objects.requireNonNull(replyId, "replyId");
        if (kind != ReplyKind.RETURN_REQUEST && kind != ReplyKind.EXTENSION_REQUEST) {
            throw new IllegalArgumentException("only requests are decided: " + kind);
        }
    }
}
