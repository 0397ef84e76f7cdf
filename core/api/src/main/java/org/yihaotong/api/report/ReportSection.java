package org.yihaotong.api.report;

import java.util.List;
import java.util.Objects;

/**
 * A part of a report.
 *
 * @param id stable for programs, such as {@code types}
 * @param title in Chinese
 * @param percent whether the numbers are percentages, else counts
 */
public record ReportSection(String id, String title, boolean percent, List<ReportLine> lines) {

    public ReportSection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        lines = List.copyOf(lines);
    }
}
