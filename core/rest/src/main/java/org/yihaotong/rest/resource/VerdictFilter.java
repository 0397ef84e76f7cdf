package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.assessment.VerdictState;

/** Which exemptions or appeals are asked for, as parameters of an address. */
public final class VerdictFilter {

    private static final int ROWS = 50;

    @QueryParam("verdict")
    private VerdictState verdict;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    Optional<VerdictState> state() {
        return Optional.ofNullable(verdict);
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    int limit() {
        return limit == null ? ROWS : limit;
    }
}
