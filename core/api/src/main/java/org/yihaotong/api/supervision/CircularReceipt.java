package org.yihaotong.api.supervision;

import java.time.Instant;
import java.util.Objects;

/** A person of a unit has read a circular (签阅). */
public record CircularReceipt(String unit, String by, Instant at) {

    public CircularReceipt {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
