package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.assessment.CaseQuery;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;

/** Which orders behind a number are asked for, as parameters of an address. */
public final class CaseFilter {

    @QueryParam("indicator")
    private String indicator;

    @QueryParam("measure")
    private Measure measure;

    @QueryParam("unit")
    private String unit;

    @QueryParam("adjusted")
    private Boolean adjusted;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    CaseQuery query(Period period) {
        return new CaseQuery(
                period,
                indicator == null ? "" : indicator,
                Optional.ofNullable(measure),
                Optional.ofNullable(unit),
                Boolean.TRUE.equals(adjusted),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
