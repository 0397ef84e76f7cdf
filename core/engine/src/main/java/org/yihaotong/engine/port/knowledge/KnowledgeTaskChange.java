package org.yihaotong.engine.port.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/**
 * A step of one task that is committed as a whole.
 *
 * @param task as it is after the step
 * @param facts what the assessment counts from now on
 */
public record KnowledgeTaskChange(
        KnowledgeTask task, KnowledgeTaskEvent event, List<KnowledgeFact> facts, Optional<UsedKey> key) {

    public KnowledgeTaskChange {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(event, "event");
        facts = List.copyOf(facts);
        Objects.requireNonNull(key, "key");
    }
}
