package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

public class RulesTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String RULE =
            "{'kind':'HANDLE','matter':'燃气','limit':{'amount':5,'span':'WORKING_DAYS'},'source':'试行'}";

    private final Browser admin = CENTRE.signedInAs("admin1");

    private HttpResponse<String> write(String book, String body) {
        return admin.with("If-Match", "\"3\"").put("/api/rules/" + book, body.replace('\'', '"'));
    }

    private static String clocks(String rule) {
        return "{'note':'试行','content':{'rules':[" + rule + "],'yellowPercent':75,'redPercent':90}}";
    }

    private static void refused(HttpResponse<String> answer, String field, String code) {
        JsonNode error = Browser.json(answer).path("errors").path(0);
        assertEquals(answer.body(), 400, answer.statusCode());
        assertEquals(answer.body(), field, error.path("field").asText());
        assertEquals(answer.body(), code, error.path("code").asText());
    }

    @Test
    public void anEditionIsReadAndWrittenAsTheRecordOfItsBook() {
        HttpResponse<String> answer = write("clocks", clocks(RULE));

        JsonNode edition = Browser.json(answer);
        assertEquals(answer.body(), 200, answer.statusCode());
        assertEquals("\"4\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(4, edition.get("version").asInt());
        assertEquals(
                "燃气", edition.get("content").get("rules").get(0).get("matter").asText());
    }

    @Test
    public void whatTheRecordDoesNotKnowOrNeedsIsNamedWithItsWholePath() {
        refused(write("clocks", clocks(RULE.replace("'matter'", "'topic'"))), "content.rules[0].topic", "unknown");
        refused(write("clocks", clocks(RULE.replace("'HANDLE'", "'WORK'"))), "content.rules[0].kind", "enum");
        refused(write("clocks", clocks(RULE.replace("'amount':5,", ""))), "content.rules[0].limit.amount", "required");
        refused(write("clocks", "{'note':'试行'}"), "content", "required");
        refused(write("clocks", "{'content':{'rules':[],'redPercent':90}}"), "content.yellowPercent", "required");
    }

    @Test
    public void whatTheBookRefusesIsNamedAsItWasSent() {
        JsonNode errors = Browser.json(write("clocks", clocks(RULE).replace("'note':'试行'", "'note':'bad'")))
                .get("errors");

        assertEquals("note", errors.get(0).get("field").asText());
        assertEquals("content.rules[0].source", errors.get(1).get("field").asText());
    }

    @Test
    public void aDayIsADay() {
        String day = "{'content':{'days':[{'date':'2026-02-30','kind':'HOLIDAY','name':'春节'}]}}";

        refused(write("calendar", day), "content.days[0].date", "date");
        refused(write("calendar", day.replace("'2026-02-30'", "20260214")), "content.days[0].date", "date");
        assertEquals(200, write("calendar", day.replace("02-30", "02-14")).statusCode());
    }

    @Test
    public void nothingIsWrittenOverAnEditionThatNobodyHasRead() {
        assertEquals(
                428,
                admin.put("/api/rules/clocks", clocks(RULE).replace('\'', '"')).statusCode());
        assertEquals(
                412,
                admin.with("If-Match", "\"2\"")
                        .put("/api/rules/clocks", clocks(RULE).replace('\'', '"'))
                        .statusCode());
    }

    @Test
    public void everyEditionThatEverHeldCanBeRead() {
        assertEquals(
                2,
                Browser.json(admin.get("/api/rules/clocks?at=2026-11-22T00:00:00Z"))
                        .get("version")
                        .asInt());
        assertEquals(
                1,
                Browser.json(admin.get("/api/rules/clocks/editions/1"))
                        .get("version")
                        .asInt());
        assertEquals(2, Browser.json(admin.get("/api/rules/clocks/history")).size());
        refused(admin.get("/api/rules/clocks?at=yesterday"), "at", "time");
        assertEquals(404, admin.get("/api/rules/nosuchbook").statusCode());
        assertTrue(Browser.json(admin.get("/api/rules")).get(0).get("editable").asBoolean());
    }
}
