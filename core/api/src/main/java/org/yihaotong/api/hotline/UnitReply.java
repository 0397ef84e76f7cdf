package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AnswerResult;

/**
 * A reply as a back office gives it.
 *
 * @param replyId the back office's own id, unique per hotline, 1 to 64 characters: the key against repeats
 * @param orderNo the order it answers
 * @param at when it happened at the unit; replies of one order are ordered by it
 * @param result must be there for COMPLETED and CORRECTED
 * @param files at most 9
 * @param newDue must be there for EXTENSION_REQUEST
 */
public record UnitReply(
        String replyId,
        String orderNo,
        ReplyKind kind,
        String text,
        String handler,
        Instant at,
        Optional<AnswerResult> result,
        boolean contactedCaller,
        Optional<Instant> newDue,
        String suggestedUnit,
        List<FileContent> files) {

    public UnitReply {
        Objects.requireNonNull(replyId, "replyId");
        Objects.requireNonNull(orderNo, "orderNo");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        text = text == null ? "" : text.strip();
        handler = handler == null ? "" : handler.strip();
        result = result == null ? Optional.empty() : result;
        newDue = newDue == null ? Optional.empty() : newDue;
        files = List.copyOf(files);
        suggestedUnit = suggestedUnit == null ? "" : suggestedUnit.strip();
    }

    /** A reply without files. */
    public UnitReply(
            String replyId,
            String orderNo,
            ReplyKind kind,
            String text,
            String handler,
            Instant at,
            Optional<AnswerResult> result,
            boolean contactedCaller,
            Optional<Instant> newDue,
            String suggestedUnit) {
        this(replyId, orderNo, kind, text, handler, at, result, contactedCaller, newDue, suggestedUnit, List.of());
    }

    /** Never shows the text. */
    @Override
    public String toString() {
        return "UnitReply[" + replyId + " " + kind + " " + orderNo + "]";
    }
}
