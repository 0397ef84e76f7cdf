package org.yihaotong.rest.resource;

import java.time.Duration;
import java.util.Optional;
import javax.ws.rs.QueryParam;

/** Of which steps and which line figures are asked for, besides their span; without any: of all, by quarters of an hour. */
public final class FigureFilter {

    @QueryParam("step")
    private FigureStep step;

    @QueryParam("hotline")
    private String hotline;

    Duration step() {
        return (step == null ? FigureStep.QUARTER_HOUR : step).length();
    }

    Optional<String> hotline() {
        return Optional.ofNullable(hotline);
    }
}
