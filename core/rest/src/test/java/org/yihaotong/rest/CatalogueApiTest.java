package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

public class CatalogueApiTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void theCatalogueGoesOutAndComesInAsAWorkbook() {
        HttpResponse<String> out = agent.get("/api/catalogue/editions/3/export");
        HttpResponse<String> in = agent.post("/api/catalogue/examination", "{\"workbook\":\"5rC05Yqh\"}");

        assertEquals("xlsx of 3", out.body());
        assertTrue(out.headers().firstValue("Content-Disposition").orElse("").contains("catalogue-3.xlsx"));
        assertEquals(
                "没有单位 水务", Browser.json(in).get("faults").get(0).get("message").asText());
        assertEquals(
                400,
                agent.post("/api/catalogue/examination", "{\"workbook\":\"%\"}").statusCode());
    }

    @Test
    public void aCatalogueMayBeLongerThanAnythingElse() {
        String megabyte = "{\"workbook\":\"" + "A".repeat(1024 * 1024) + "\"}";

        assertEquals(200, agent.post("/api/catalogue/examination", megabyte).statusCode());
        assertEquals(413, agent.post("/api/tickets", megabyte).statusCode());
        assertEquals(
                413,
                agent.post("/api/catalogue/examination", megabyte + " ".repeat(4 * 1024 * 1024))
                        .statusCode());
    }

    @Test
    public void aReviewerGetsThePrecedents() {
        HttpResponse<String> answer = agent.get("/api/tickets/" + PaperTickets.NUMBER + "/referrals/1/review");

        assertEquals("条例", Browser.json(answer).get("request").get("legalBasis").asText());
        assertEquals(10, Browser.json(answer).get("rate").get("dispatched").asInt());
    }
}
