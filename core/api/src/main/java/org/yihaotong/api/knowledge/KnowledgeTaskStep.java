package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * A person's step with a task.
 *
 * @param reason 4 to 200 characters where something is refused, denied or handed over, and where no item answers
 * @param target the item to link, or the unit to hand over to; empty: the centre's editors
 */
public record KnowledgeTaskStep(KnowledgeTaskVerb verb, String reason, Optional<String> target) {

    public KnowledgeTaskStep {
        Objects.requireNonNull(verb, "verb");
        reason = reason == null ? "" : reason.strip();
        target = target == null ? Optional.empty() : target;
    }
}
