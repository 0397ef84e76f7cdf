package org.yihaotong.api.reply;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the page answers.
 *
 * @param reason in words for people; may be empty
 * @param wrong the fields of the form that are wrong
 * @param sheet the order, wherever the link is good
 */
public record ReplyAnswer(ReplyOutcome outcome, String reason, List<String> wrong, Optional<ReplySheet> sheet) {

    public ReplyAnswer {
        Objects.requireNonNull(outcome, "outcome");
        wrong = List.copyOf(wrong);
        Objects.requireNonNull(sheet, "sheet");
    }

    /** A link that leads nowhere. */
    public static ReplyAnswer of(ReplyOutcome outcome, String reason) {
        return new ReplyAnswer(outcome, reason, List.of(), Optional.empty());
    }
}
