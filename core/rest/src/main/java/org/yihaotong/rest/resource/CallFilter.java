package org.yihaotong.rest.resource;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.RecordSource;

/** Which call records are asked for, as parameters of an address. */
public final class CallFilter {

    @QueryParam("hotline")
    private String hotline;

    @QueryParam("source")
    private RecordSource source;

    @QueryParam("day")
    private LocalDate day;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    CallQuery query() {
        return new CallQuery(
                Optional.ofNullable(hotline),
                Optional.ofNullable(source),
                Optional.ofNullable(day),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
