package org.yihaotong.api.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * What the centre answered itself (直办).
 *
 * @param knowledgeItem the knowledge item used; without one a reason is needed
 */
public record DirectAnswer(String text, Optional<String> knowledgeItem, String reason) {

    public DirectAnswer {
        Objects.requireNonNull(text, "text");
        knowledgeItem = knowledgeItem == null ? Optional.empty() : knowledgeItem;
        reason = reason == null ? "" : reason;
    }
}
