package org.yihaotong.rest.resource;

import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallsQuery;

/** Which calls of the switch are asked for, as parameters of an address. */
public final class PhoneFilter {

    @QueryParam("agent")
    private String agent;

    @QueryParam("hotline")
    private String hotline;

    @QueryParam("fate")
    private CallFate fate;

    @QueryParam("since")
    private Instant since;

    @QueryParam("before")
    private Instant before;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    CallsQuery query() {
        return new CallsQuery(
                Optional.ofNullable(agent),
                Optional.ofNullable(hotline),
                Optional.ofNullable(fate),
                Optional.ofNullable(since),
                Optional.ofNullable(before),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
