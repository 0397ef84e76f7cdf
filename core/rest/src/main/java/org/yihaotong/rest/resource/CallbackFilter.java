package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStage;

/** Which callbacks are asked for, as parameters of an address. */
public final class CallbackFilter {

    @QueryParam("stage")
    private Set<CallbackStage> stages;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    CallbackQuery query() {
        return new CallbackQuery(stages, Optional.ofNullable(cursor), limit == null ? 0 : limit);
    }
}
