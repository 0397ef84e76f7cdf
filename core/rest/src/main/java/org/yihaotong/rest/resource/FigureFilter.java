package org.yihaotong.rest.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Which figures of the telephone are asked for, as parameters of an address; without any: of today by quarters of an hour. */
public final class FigureFilter {

    @QueryParam("since")
    private Instant since;

    @QueryParam("before")
    private Instant before;

    @QueryParam("step")
    private FigureStep step;

    @QueryParam("hotline")
    private String hotline;

    Instant from(Clock clock) {
        return since == null
                ? LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()
                : since;
    }

    Instant before(Clock clock) {
        return before == null ? from(clock).plus(Duration.ofDays(1)) : before;
    }

    Duration step() {
        return (step == null ? FigureStep.QUARTER_HOUR : step).length();
    }

    Optional<String> hotline() {
        return Optional.ofNullable(hotline);
    }
}
