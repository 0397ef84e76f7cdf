package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;

/** Which knowledge tasks are asked for, as parameters of an address. */
public final class KnowledgeTaskFilter {

    @QueryParam("queue")
    private KnowledgeTaskQueue queue;

    @QueryParam("unit")
    private String unit;

    @QueryParam("item")
    private String item;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    KnowledgeTaskQuery query() {
        return new KnowledgeTaskQuery(
                queue == null ? KnowledgeTaskQueue.OPEN : queue,
                Optional.ofNullable(unit),
                Optional.ofNullable(item),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
