package org.yihaotong.testkit.backoffice;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;

/** What a unit says about an order, before its system spells it. */
public record Saying(
        ReplyKind kind, String text, String handler, Optional<AnswerResult> result, Optional<Instant> newDue) {

    public static Saying acknowledged() {
        return new Saying(ReplyKind.ACKNOWLEDGED, "", "调度室", Optional.empty(), Optional.empty());
    }

    public static Saying progress(String text) {
        return new Saying(ReplyKind.PROGRESS, text, "抢修一队", Optional.empty(), Optional.empty());
    }

    public static Saying finished(AnswerResult result, String text) {
        return new Saying(ReplyKind.COMPLETED, text, "抢修一队", Optional.of(result), Optional.empty());
    }

    public static Saying asksExtension(Instant newDue, String reason) {
        return new Saying(ReplyKind.EXTENSION_REQUEST, reason, "调度室", Optional.empty(), Optional.of(newDue));
    }

    public static Saying asksReturn(String reason) {
        return new Saying(ReplyKind.RETURN_REQUEST, reason, "调度室", Optional.empty(), Optional.empty());
    }
}
