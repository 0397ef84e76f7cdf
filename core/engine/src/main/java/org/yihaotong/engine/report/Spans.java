package org.yihaotong.engine.report;

import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.report.ReportLine;

/** The three periods that stand side by side, each counted the same way. */
record Spans<T>(T now, T previous, T yearBefore) {

    static <T> Spans<T> of(Period period, Function<Period, T> count) {
        return new Spans<>(count.apply(period), count.apply(period.previous()), count.apply(period.yearBefore()));
    }

    /** A line of a report out of what was counted. */
    ReportLine line(String key, String label, Function<T, Optional<Double>> value) {
        return new ReportLine(key, label, value.apply(now), value.apply(previous), value.apply(yearBefore));
    }
}
