package org.yihaotong.rest.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.callcentre.NuisanceState;

/** Which refused numbers are asked for, as parameters of an address. */
public final class NuisanceFilter {

    private static final int ROWS = 50;

    @QueryParam("state")
    private Set<NuisanceState> states;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    Set<NuisanceState> states() {
        return states == null ? Set.of() : Set.copyOf(states);
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    int limit() {
        return limit == null ? ROWS : limit;
    }
}
