package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.callcentre.MissedState;

/** Which citizens to be called back are asked for, as parameters of an address; without any: those who wait. */
public final class MissedFilter {

    private static final int ROWS = 50;

    @QueryParam("state")
    private Set<MissedState> states;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    Set<MissedState> states() {
        return states == null || states.isEmpty() ? Set.of(MissedState.OPEN) : Set.copyOf(states);
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    int limit() {
        return limit == null ? ROWS : limit;
    }
}
