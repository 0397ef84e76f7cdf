package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * Which items a list shows.
 *
 * @param unit only those of this unit
 * @param category only those of this category and what is below it
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record KnowledgeQuery(
        KnowledgeQueue queue,
        Optional<String> unit,
        Optional<KnowledgeKind> kind,
        Optional<String> category,
        Optional<String> cursor,
        int limit) {

    public KnowledgeQuery {
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(cursor, "cursor");
        limit = limit == 0 ? 50 : limit;
    }
}
