package org.yihaotong.engine.assessment;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.assessment.Period;

public class PeriodTest {

    @Test
    public void aPeriodIsReadFromItsName() {
        assertPeriod("2026", "2026-01-01", "2026-12-31", "2025", "2025");
        assertPeriod("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4", "2025-Q1");
        assertPeriod("2026-03", "2026-03-01", "2026-03-31", "2026-02", "2025-03");
        assertPeriod("2026-01", "2026-01-01", "2026-01-31", "2025-12", "2025-01");
        assertPeriod("2026-W01", "2025-12-29", "2026-01-04", "2025-W52", "2025-W01");
        assertPeriod("2026-W53", "2026-12-28", "2027-01-03", "2026-W52", "2025-W52");
        assertPeriod("2024-02-29", "2024-02-29", "2024-02-29", "2024-02-28", "2023-02-28");
        assertPeriod(
                "2026-11-01..2026-11-10",
                "2026-11-01",
                "2026-11-10",
                "2026-10-22..2026-10-31",
                "2025-11-01..2025-11-10");
    }

    @Test
    public void whatIsNoPeriodIsNotTakenForOne() {
        for (String key : List.of(
                "",
                "26-11",
                "2026-13",
                "2026-W54",
                "2025-W53",
                "2026-02-30",
                "2026-Q5",
                "2026-11-10..2026-11-01",
                "2020-01-01..2026-01-01",
                "..",
                "2026-11..2026-12")) {
            assertEquals(key, Optional.empty(), Period.parse(key));
        }
    }

    private static void assertPeriod(String key, String from, String to, String previous, String yearBefore) {
        Period period = Period.parse(key).orElseThrow();
        assertEquals(new Period(key, LocalDate.parse(from), LocalDate.parse(to)), period);
        assertEquals(previous, period.previous().key());
        assertEquals(yearBefore, period.yearBefore().key());
    }
}
