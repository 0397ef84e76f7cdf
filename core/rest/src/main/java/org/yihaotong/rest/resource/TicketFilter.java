package org.yihaotong.rest.resource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;

/** Which tickets are asked for, as parameters of an address. */
public final class TicketFilter {

    @QueryParam("state")
    private Set<TicketState> states;

    @QueryParam("type")
    private Set<AppealType> types;

    @QueryParam("urgency")
    private Set<Urgency> urgencies;

    @QueryParam("unit")
    private String unit;

    @QueryParam("text")
    private String text;

    @QueryParam("mine")
    private Boolean mine;

    @QueryParam("mark")
    private Set<TicketMark> marks;

    @QueryParam("area")
    private String area;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("until")
    private LocalDate until;

    @QueryParam("order")
    private TicketQuery.Order order;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    TicketQuery query() {
        return new TicketQuery(
                states,
                types,
                urgencies,
                Optional.ofNullable(unit),
                Optional.ofNullable(text),
                Boolean.TRUE.equals(mine),
                order,
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit,
                Set.of(),
                marks,
                Optional.ofNullable(area),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }
}
