package org.yihaotong.api.report;

/** As what a report is printed. */
public enum ReportFormat {
    XLSX,
    DOCX,
    PDF
}
