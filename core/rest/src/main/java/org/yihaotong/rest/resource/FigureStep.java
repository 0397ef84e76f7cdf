package org.yihaotong.rest.resource;

import java.time.Duration;

/** How long one step of the telephone's figures is. */
public enum FigureStep {
    QUARTER_HOUR(Duration.ofMinutes(15)),
    HALF_HOUR(Duration.ofMinutes(30)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    FigureStep(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }
}
