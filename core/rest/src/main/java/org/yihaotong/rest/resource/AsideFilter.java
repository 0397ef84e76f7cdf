package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideState;

/** Which rows put aside are asked for, as parameters of an address. */
public final class AsideFilter {

    @QueryParam("hotline")
    private String hotline;

    @QueryParam("state")
    private Set<AsideState> states;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    AsideQuery query() {
        return new AsideQuery(
                Optional.ofNullable(hotline), states, Optional.ofNullable(cursor), limit == null ? 0 : limit);
    }
}
