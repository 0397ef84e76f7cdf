package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.ticket.TicketQuery;

/** Which groups are asked for, as parameters of an address. */
public final class GroupFilter {

    @QueryParam("waiting")
    private Boolean waiting;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    boolean waiting() {
        return Boolean.TRUE.equals(waiting);
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    int limit() {
        return limit == null ? TicketQuery.DEFAULT_LIMIT : limit;
    }
}
