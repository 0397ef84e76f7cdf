package org.yihaotong.rest.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.ws.rs.QueryParam;

/** Of which span figures of the telephone are asked for, as parameters of an address; without any: of today. */
public final class FigureSpan {

    @QueryParam("since")
    private Instant since;

    @QueryParam("before")
    private Instant before;

    Instant from(Clock clock) {
        return since == null
                ? LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()
                : since;
    }

    Instant before(Clock clock) {
        return before == null ? from(clock).plus(Duration.ofDays(1)) : before;
    }
}
