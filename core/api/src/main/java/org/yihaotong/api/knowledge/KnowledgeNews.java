package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/** That something happened to an item, without what it says. */
public record KnowledgeNews(
        String id, String unit, KnowledgeState state, KnowledgeDeed deed, boolean live, Instant at) {

    public KnowledgeNews {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(at, "at");
    }
}
