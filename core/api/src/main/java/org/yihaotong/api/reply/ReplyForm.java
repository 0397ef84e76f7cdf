package org.yihaotong.api.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.ticket.AnswerResult;

/**
 * What a worker filled in.
 *
 * @param action empty if it is none of the known ones
 * @param text 1 to 1000 characters, may be empty for SIGN and SHOW
 * @param newDue must be there for EXTEND
 * @param result must be there for FINISH
 * @param handler at most 20 characters
 * @param nonce 8 to 40 of letters, digits, {@code -} and {@code _}: the same one is the same reply
 * @param photos at most 3, jpg or png, 5 MB each
 */
public record ReplyForm(
        Optional<ReplyAction> action,
        String pin,
        String text,
        Optional<Instant> newDue,
        Optional<AnswerResult> result,
        String handler,
        String nonce,
        List<FileContent> photos) {

    public ReplyForm {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(newDue, "newDue");
        Objects.requireNonNull(result, "result");
        photos = List.copyOf(photos);
    }

    /** Never shows what was filled in. */
    @Override
    public String toString() {
        return "ReplyForm[" + action + "]";
    }
}
