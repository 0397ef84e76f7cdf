package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.UnitReply;

/**
 * A reply in the inbox; the key is (hotline, replyId).
 *
 * @param outcome empty until settled
 * @param reason why it could not be used, in words
 */
public record ReplyRow(String hotline, UnitReply reply, Instant receivedAt, Optional<Outcome> outcome, String reason) {

    public ReplyRow {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(outcome, "outcome");
        reason = reason == null ? "" : reason;
    }

    /** The same reply with its fate. */
    public ReplyRow settled(Outcome fate, String why) {
        return new ReplyRow(hotline, reply, receivedAt, Optional.of(fate), why);
    }
}
