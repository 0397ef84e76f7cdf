package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * Which pairs a list shows, the newest first.
 *
 * @param kind empty: both
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record KnowledgeMatchQuery(
        KnowledgeMatchState state, Optional<KnowledgeMatchKind> kind, Optional<String> cursor, int limit) {

    public KnowledgeMatchQuery {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cursor, "cursor");
        limit = limit == 0 ? 50 : limit;
    }
}
