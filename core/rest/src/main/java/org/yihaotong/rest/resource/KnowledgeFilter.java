package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;

/** Which knowledge items are asked for, as parameters of an address. */
public final class KnowledgeFilter {

    @QueryParam("queue")
    private KnowledgeQueue queue;

    @QueryParam("unit")
    private String unit;

    @QueryParam("kind")
    private KnowledgeKind kind;

    @QueryParam("category")
    private String category;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    KnowledgeQuery query() {
        return new KnowledgeQuery(
                queue == null ? KnowledgeQueue.LIVE : queue,
                Optional.ofNullable(unit),
                Optional.ofNullable(kind),
                Optional.ofNullable(category),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
