package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * What came of a task.
 *
 * @param reason empty where an item says it all
 * @param changed whether an item was written, changed or withdrawn because of it
 * @param by login
 */
public record KnowledgeTaskAnswer(String reason, boolean changed, String by, Instant at) {

    public KnowledgeTaskAnswer {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
