package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.assessment.Measure;

public class AssessmentResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser browser = CENTRE.signedInAs("agent1");

    @Test
    public void aPeriodThatIsNoneIsRefusedByName() {
        HttpResponse<String> answer = browser.get("/api/assessment/2026-13");

        assertEquals(400, answer.statusCode());
        assertEquals(
                "period",
                Browser.json(answer).path("errors").path(0).path("field").asText());
    }

    @Test
    public void theOrdersBehindANumberAreAskedForAsTheyWereWritten() {
        assertEquals(
                200,
                browser.get("/api/assessment/2026-W48/cases?indicator=on_time&measure=OWED&unit=water&adjusted=true")
                        .statusCode());

        assertEquals("2026-W48", CENTRE.scores.asked.period().key());
        assertEquals(Optional.of(Measure.OWED), CENTRE.scores.asked.measure());
        assertEquals(Optional.of("water"), CENTRE.scores.asked.unit());
        assertEquals(true, CENTRE.scores.asked.adjusted());
    }

    @Test
    public void aReportIsPrintedAsAFileWithItsName() {
        HttpResponse<String> pdf = browser.get("/api/reports/2026-11-22/pdf");

        assertEquals("PDF 2026-11-22", pdf.body());
        assertEquals(
                Optional.of("attachment; filename=\"report-2026-11-22.pdf\""),
                pdf.headers().firstValue("Content-Disposition"));
        assertEquals(Optional.of("application/pdf"), pdf.headers().firstValue("Content-Type"));
        assertEquals(400, browser.get("/api/reports/2026-99-99/document").statusCode());
    }

    @Test
    public void aDecisionNamesTheVersionItIsBasedOn() {
        assertEquals(
                428,
                browser.post("/api/scores/exemptions/e1/decision", "{\"agree\":true}")
                        .statusCode());
    }
}
