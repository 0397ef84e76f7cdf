package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That something happened to a task, without what it says.
 *
 * @param unit whose task it is; empty: the centre's editors'
 * @param askedBy who is told what comes of it
 */
public record KnowledgeTaskNews(
        String id,
        KnowledgeTaskKind kind,
        KnowledgeTaskState state,
        KnowledgeTaskDeed deed,
        Optional<String> unit,
        String askedBy,
        Instant at) {

    public KnowledgeTaskNews {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(at, "at");
    }
}
