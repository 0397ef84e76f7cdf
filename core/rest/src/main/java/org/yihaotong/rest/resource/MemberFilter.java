package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;

/** Which tickets of a group are asked for, as parameters of an address. */
public final class MemberFilter {

    @QueryParam("state")
    private Set<TicketState> states;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    Set<TicketState> states() {
        return states == null ? Set.of() : states;
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    int limit() {
        return limit == null ? TicketQuery.DEFAULT_LIMIT : limit;
    }
}
