package org.yihaotong.engine.port.knowledge;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/**
 * A step of one item that is committed as a whole.
 *
 * @param item as it is after the step; its newest text is added to its versions if it is not there yet
 * @param pairs the pairs of characters by which it is found
 * @param fact what the assessment counts from now on; kept as it is if it was counted before
 */
public record KnowledgeChange(
        KnowledgeItem item,
        KnowledgeEvent event,
        Set<Long> pairs,
        Optional<UsedKey> key,
        Optional<KnowledgeFact> fact) {

    public KnowledgeChange {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(event, "event");
        pairs = Set.copyOf(pairs);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fact, "fact");
    }

    /** A step that nobody is judged by. */
    public KnowledgeChange(KnowledgeItem item, KnowledgeEvent event, Set<Long> pairs, Optional<UsedKey> key) {
        this(item, event, pairs, key, Optional.empty());
    }
}
