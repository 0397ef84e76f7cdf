package org.yihaotong.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.RecordSource;

/** Call records as they are asked for over the wire. */
public class CallResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser admin = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.calls.asked.get(CENTRE.calls.asked.size() - 1);
    }

    @Test
    public void recordsAreListedByLineAndDay() {
        JsonNode page = Browser.json(admin.get("/api/calls?hotline=water&source=SWITCH&day=2026-11-22&limit=7"));

        assertEquals(
                new CallQuery(
                        Optional.of("water"),
                        Optional.of(RecordSource.SWITCH),
                        Optional.of(LocalDate.of(2026, 11, 22)),
                        Optional.empty(),
                        7),
                last());
        JsonNode call = page.get("items").get(0);
        assertEquals("139****0001", call.get("record").get("caller").asText());
        assertEquals(1, call.get("corrections").asInt());
        assertEquals("water", call.get("origin").get("source").asText());
        JsonNode switched = page.get("items").get(1);
        assertEquals("switch:pbx", switched.get("origin").get("source").asText());
        assertEquals("12345-20261122-0001", switched.get("tickets").get(0).asText());
        assertEquals("next", page.get("next").asText());
        assertEquals(400, admin.get("/api/calls?day=yesterday").statusCode());
        assertEquals(
                1,
                Browser.json(admin.get("/api/calls/corrections?hotline=water&callId=C/1"))
                        .size());
        assertEquals("water C/1", last());
    }

    @Test
    public void rowsPutAsideAreListedTriedAgainAndDismissed() {
        admin.get("/api/calls/aside?state=OPEN");

        assertEquals(new AsideQuery(Optional.empty(), Set.of(AsideState.OPEN), Optional.empty(), 0), last());
        assertEquals(
                "TAKEN",
                Browser.json(admin.post("/api/calls/aside/A1/retry", ""))
                        .get("state")
                        .asText());
        assertEquals(
                "测试行",
                Browser.json(admin.post("/api/calls/aside/A1/dismissal", "{\"reason\":\"测试行\"}"))
                        .get("note")
                        .asText());
    }

    @Test
    public void daysAreReconciledAndOneIsComparedAnew() {
        JsonNode day = Browser.json(admin.get("/api/calls/reconciliations?hotline=centre&limit=7"))
                .get("items")
                .get(0);

        assertEquals("centre7", last());
        assertEquals("2026-11-21", day.get("day").asText());
        assertEquals(3, day.get("tallies").get(0).get("offered").asInt());
        assertEquals(1, day.get("differences").size());
        assertEquals(
                "2026-11-20",
                Browser.json(admin.post("/api/calls/reconciliations", "{\"hotline\":\"water\",\"day\":\"2026-11-20\"}"))
                        .get("day")
                        .asText());
        assertEquals(
                400,
                admin.post("/api/calls/reconciliations", "{\"hotline\":\"water\"}")
                        .statusCode());
    }

    @Test
    public void daysAndFeedsAreCounted() {
        JsonNode day = Browser.json(admin.get("/api/calls/days?hotline=water"))
                .get("items")
                .get(0);

        assertEquals("water50", last());
        assertEquals(9, day.get("told").asInt());
        assertEquals(8, day.get("counted").asInt());
        assertEquals(
                "PT24H",
                Browser.json(admin.get("/api/calls/feeds"))
                        .get(0)
                        .get("expected")
                        .asText());
    }

    @Test
    public void aFileIsTakenAsItIsWithItsNameAndTheAnswerSaysWhatBecameOfEveryRow() {
        Browser upload = admin.with("Content-Type", "application/octet-stream").with("X-File-Name", "%E8%AF%9D.csv");

        JsonNode report = Browser.json(upload.send("POST", "/api/hotlines/water/calls/file", "a,b".getBytes(UTF_8)));

        assertEquals("water 话.csv a,b", last());
        assertEquals(3, report.get("taken").asInt());
        assertEquals(1, report.get("corrected").asInt());
        assertEquals(2, report.get("known").asInt());
        assertEquals(1, report.get("aside").asInt());
        assertEquals("应为 6 列", report.get("rows").get(0).get("reason").asText());
    }

    @Test
    public void aFileThatIsTooLargeOrHasNoNameIsRefusedBeforeItIsRead() {
        Browser bare = admin.with("Content-Type", "application/octet-stream");
        int before = CENTRE.calls.asked.size();

        assertEquals(
                400,
                bare.send("POST", "/api/hotlines/water/calls/file", new byte[1]).statusCode());
        assertEquals(
                413,
                bare.with("X-File-Name", "a.csv")
                        .send("POST", "/api/hotlines/water/calls/file", new byte[(4 << 20) + 1])
                        .statusCode());
        assertEquals(415, admin.post("/api/hotlines/water/calls/file", "{}").statusCode());
        assertEquals(before, CENTRE.calls.asked.size());
    }
}
