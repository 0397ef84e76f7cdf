package org.yihaotong.api.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One number with what it is compared with.
 *
 * @param key stable for programs, such as {@code COMPLAINT}
 * @param label in Chinese
 * @param value empty: no cases
 * @param previous in the period before
 * @param yearBefore in the same period a year earlier
 */
public record ReportLine(
        String key, String label, Optional<Double> value, Optional<Double> previous, Optional<Double> yearBefore) {

    public ReportLine {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(yearBefore, "yearBefore");
    }

    /** Growth over the period before (环比), in percent; empty where there is nothing to compare with. */
    public Optional<Double> onPrevious() {
        return growth(previous);
    }

    /** Growth over the year before (同比), in percent. */
    public Optional<Double> onYearBefore() {
        return growth(yearBefore);
    }

    private Optional<Double> growth(Optional<Double> base) {
        return value.flatMap(now -> base.filter(b -> b != 0).map(b -> 100 * (now - b) / Math.abs(b)));
    }
}
