package org.yihaotong.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Period;

/**
 * A period's report.
 *
 * @param title such as 2026 年 11 月运行月报
 * @param previous the period it is compared with (环比)
 * @param yearBefore the same period a year earlier (同比)
 * @param units every unit's figures
 */
public record Report(
        String title,
        Period period,
        Period previous,
        Period yearBefore,
        Instant madeAt,
        List<ReportSection> sections,
        AssessmentTable units) {

    public Report {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(yearBefore, "yearBefore");
        Objects.requireNonNull(madeAt, "madeAt");
        sections = List.copyOf(sections);
        Objects.requireNonNull(units, "units");
    }
}
