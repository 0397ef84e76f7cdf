package org.yihaotong.api.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * Which tasks a list shows.
 *
 * @param unit only those of this unit
 * @param item only those about this item
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record KnowledgeTaskQuery(
        KnowledgeTaskQueue queue, Optional<String> unit, Optional<String> item, Optional<String> cursor, int limit) {

    public KnowledgeTaskQuery {
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(cursor, "cursor");
        limit = limit == 0 ? 50 : limit;
    }
}
