package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.ClassRule;
import org.junit.Test;

public class DoorTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String APPEAL = "{\"type\":\"HELP\",\"title\":\"停水\"}";
    private static final String LOGIN = "{\"login\":\"agent1\",\"password\":\"right-horse-1\"}";

    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void aSessionIsACookieThatNoScriptReadsAndNoOtherSiteSends() {
        HttpResponse<String> answer = CENTRE.visitor().post("/api/session", LOGIN);

        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie, cookie.startsWith("yihaotong-session=token-agent1"));
        assertTrue(cookie, cookie.endsWith("; Path=/; HttpOnly; SameSite=Strict"));
        JsonNode session = Browser.json(answer);
        assertEquals("csrf-agent1", session.get("csrf").asText());
        assertEquals("agent1", session.get("person").get("login").asText());
        assertFalse("the cookie's secret stays in the cookie", answer.body().contains("token"));
        assertFalse("no password in any answer", answer.body().contains("right-horse"));
    }

    @Test
    public void whoIsNotSignedInSeesNothing() {
        refused(CENTRE.visitor().get("/api/tickets"), 401, "unauthenticated");
        refused(CENTRE.visitor().get("/api/session"), 401, "unauthenticated");
        refused(CENTRE.visitor().get("/api/nowhere"), 401, "unauthenticated");
        refused(CENTRE.visitor().get("/api/events"), 401, "unauthenticated");
        refused(CENTRE.visitor().with("Cookie", "yihaotong-session=guess").get("/api/tickets"), 401, "unauthenticated");
        assertEquals(200, CENTRE.visitor().get("/api/openapi.json").statusCode());
    }

    @Test
    public void aWrongPasswordAndALockedAccountAreToldApart() {
        HttpResponse<String> wrong =
                CENTRE.visitor().post("/api/session", "{\"login\":\"agent1\",\"password\":\"wrong\"}");
        HttpResponse<String> locked =
                CENTRE.visitor().post("/api/session", "{\"login\":\"locked1\",\"password\":\"wrong\"}");

        refused(wrong, 401, "login");
        refused(locked, 429, "locked");
        assertEquals("61", locked.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    public void everyChangeRepeatsTheCsrfToken() {
        refused(agent.without("X-CSRF-Token").post("/api/suggestions", APPEAL), 403, "csrf");
        refused(agent.with("X-CSRF-Token", "csrf-agent2").post("/api/suggestions", APPEAL), 403, "csrf");
        refused(agent.without("X-CSRF-Token").delete("/api/drafts/a"), 403, "csrf");
        refused(agent.without("X-CSRF-Token").get("/api/session?_method=DELETE"), 400, "invalid");
        assertEquals(
                200,
                agent.without("X-CSRF-Token")
                        .with("X-HTTP-Method-Override", "DELETE")
                        .get("/api/session")
                        .statusCode());
        assertEquals(200, agent.post("/api/suggestions", APPEAL).statusCode());
        assertEquals(200, agent.get("/api/session").statusCode());
    }

    @Test
    public void signingOutEndsTheSession() {
        Browser other = CENTRE.signedInAs("agent2");

        HttpResponse<String> answer = other.delete("/api/session");

        assertEquals(204, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").contains("Max-Age=0"));
        refused(other.get("/api/session"), 401, "unauthenticated");
    }

    @Test
    public void aFirstPasswordMustBeChangedBeforeAnythingElse() {
        Browser fresh = CENTRE.signedInAs("new1");

        refused(fresh.get("/api/tickets"), 403, "password-change");
        refused(fresh.get("/api/events"), 403, "password-change");
        assertEquals(200, fresh.get("/api/session").statusCode());
        refused(fresh.put("/api/session/password", passwords("wrong")), 400, "invalid");
        assertEquals(
                204,
                fresh.put("/api/session/password", passwords("right-horse-1")).statusCode());
    }

    @Test
    public void bodiesHaveALimit() {
        String large = "{\"content\":\"" + "x".repeat(300 * 1024) + "\"}";

        refused(agent.put("/api/drafts/a", large), 413, "too-large");
        assertEquals(
                200,
                agent.put("/api/drafts/a", large.replaceAll("x{200000}", "")).statusCode());
    }

    @Test
    public void onlyJsonInUtf8IsRead() {
        refused(agent.with("Content-Type", "text/plain").post("/api/suggestions", APPEAL), 415, "media-type");
        refused(
                agent.with("Content-Type", "application/json;charset=GBK").post("/api/suggestions", APPEAL),
                415,
                "media-type");
        refused(agent.with("Content-Type", "rubbish").post("/api/suggestions", APPEAL), 415, "media-type");
        refused(CENTRE.visitor().with("Content-Type", "text/plain").post("/api/session", LOGIN), 415, "media-type");
        refused(
                agent.with("Content-Type", "application/x-www-form-urlencoded")
                        .with("If-Match", "\"7\"")
                        .post("/api/tickets/" + PaperTickets.NUMBER + "/commands/Close", "note=x"),
                415,
                "media-type");
        assertEquals(
                200,
                agent.with("Content-Type", "application/json; charset=\"UTF-8\"")
                        .post("/api/suggestions", APPEAL)
                        .statusCode());
    }

    @Test
    public void whatDoesNotExistIsAProblemToo() {
        refused(agent.get("/api/nowhere"), 404, "not-found");
        refused(agent.get("/api/"), 404, "not-found");
        refused(agent.get("/api/services"), 404, "not-found");
        refused(agent.get("/api/tickets/YC20261122-999999"), 404, "not-found");
        refused(agent.get("/api/tickets/1"), 404, "not-found");
        refused(agent.get("/api/hotlines/nobody"), 404, "not-found");
        refused(agent.get("/api/drafts/nothing"), 404, "not-found");
    }

    @Test
    public void aWrongMethodIsRefusedWithTheRightOnes() {
        HttpResponse<String> answer = agent.delete("/api/tickets");

        refused(answer, 405, "method");
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
        refused(agent.post("/api/events", "{}"), 405, "method");
        refused(agent.send("TRACE", "/api/tickets", new byte[0]), 405, "method");
        refused(agent.send("PATCH", "/api/tickets", new byte[0]), 405, "method");
    }

    @Test
    public void whatNobodyCanProduceIsRefused() {
        refused(agent.with("Accept", "text/html").get("/api/tickets"), 406, "not-acceptable");
    }

    @Test
    public void badParametersAreNamed() {
        assertEquals("state", field(agent.get("/api/tickets?state=OPEN")));
        assertEquals("limit", field(agent.get("/api/tickets?limit=0")));
        assertEquals("limit", field(agent.get("/api/tickets?limit=201")));
        assertEquals("limit", field(agent.get("/api/tickets?limit=many")));
        assertEquals("mine", field(agent.get("/api/tickets?mine=yes")));
        assertEquals("order", field(agent.get("/api/tickets?order=RANDOM")));
        assertEquals("text", field(agent.get("/api/tickets?text=%00")));
        assertEquals("text", field(agent.get("/api/tickets?text=%FF")));
        assertEquals("text", field(agent.get("/api/tickets?text=" + "x".repeat(201))));
        assertEquals("stat", field(agent.get("/api/tickets?stat=CLOSED")));
        assertEquals("state", field(agent.get("/api/referrals?state=OPEN")));
        assertEquals("state", field(agent.get("/api/deliveries?state=OPEN")));
    }

    @Test
    public void rulesAnswerInTheirOwnWords() {
        Browser based = agent.with("If-Match", "\"7\"");
        String path = "/api/tickets/" + PaperTickets.NUMBER + "/commands/";

        refused(based.post(path + "Archive", "{}"), 409, "state");
        refused(
                CENTRE.signedInAs("unit-water").with("If-Match", "\"7\"").post(path + "Close", "{\"note\":\"\"}"),
                403,
                "role");
        assertEquals(
                "还没有结案，不能归档",
                Browser.json(based.post(path + "Archive", "{}")).get("detail").asText());
        assertEquals(
                "title",
                field(agent.with("Idempotency-Key", "key-invalid-1").post("/api/tickets", "{\"type\":\"HELP\"}")));
    }

    @Test
    public void aChangeStatesTheVersionItIsBasedOn() {
        String path = "/api/tickets/" + PaperTickets.NUMBER + "/commands/Close";

        refused(agent.post(path, "{\"note\":\"\"}"), 428, "if-match");
        HttpResponse<String> stale = agent.with("If-Match", "\"6\"").post(path, "{\"note\":\"\"}");
        refused(stale, 412, "stale");
        assertEquals(7, Browser.json(stale).get("currentVersion").asInt());
        assertEquals("If-Match", field(agent.with("If-Match", "7").post(path, "{\"note\":\"\"}")));
        assertEquals("If-Match", field(agent.with("If-Match", "*").post(path, "{\"note\":\"\"}")));
        HttpResponse<String> moved = agent.with("If-Match", "\"7\"").post(path, "{\"note\":\"\"}");
        assertEquals("\"8\"", moved.headers().firstValue("ETag").orElse(""));
    }

    @Test
    public void aTicketIsTakenOncePerKey() {
        Browser keyed = agent.with("Idempotency-Key", "key-once-0001");

        HttpResponse<String> first = keyed.post("/api/tickets", APPEAL);
        HttpResponse<String> again = keyed.post("/api/tickets", APPEAL);

        assertEquals(201, first.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(
                "/api/tickets/" + PaperTickets.NUMBER,
                first.headers().firstValue("Location").orElse(""));
        refused(keyed.post("/api/tickets", APPEAL.replace("停水", "停电")), 422, "key-reused");
        assertEquals("Idempotency-Key", field(agent.post("/api/tickets", APPEAL)));
        assertEquals(
                "Idempotency-Key", field(agent.with("Idempotency-Key", "short").post("/api/tickets", APPEAL)));
    }

    @Test
    public void whatNobodyForesawIsAnIdAndNothingElse() {
        HttpResponse<String> answer =
                agent.with("Idempotency-Key", "key-boom-0001").post("/api/tickets", APPEAL.replace("停水", "boom"));

        refused(answer, 500, "internal");
        assertTrue(Browser.json(answer).get("id").asText().matches("[0-9a-f]{16}"));
        assertFalse(answer.body(), answer.body().contains("13900000001"));
        assertFalse(answer.body(), answer.body().contains("Exception"));
    }

    @Test
    public void englishIsSpokenToThoseWhoPreferIt() {
        Browser english = agent.with("Accept-Language", "fr, en;q=0.8, zh;q=0.5");

        assertEquals(
                "Not found",
                Browser.json(english.get("/api/nowhere")).get("title").asText());
        assertEquals(
                "没有找到", Browser.json(agent.get("/api/nowhere")).get("title").asText());
        assertEquals(
                404,
                agent.with("Accept-Language", ";;q=x,**").get("/api/nowhere").statusCode());
    }

    @Test
    public void everyAnswerKeepsBrowsersHonest() {
        for (String path : new String[] {"/api/tickets", "/api/nowhere", "/api/openapi.json"}) {
            HttpResponse<String> answer = agent.get(path);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
        }
    }

    private static String passwords(String old) {
        return "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"better-horse-2\"}";
    }

    private static String field(HttpResponse<String> answer) {
        refused(answer, 400, "invalid");
        return Browser.json(answer).get("errors").get(0).get("field").asText();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(answer.body(), status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = Browser.json(answer);
        assertEquals(answer.body(), code, problem.get("code").asText());
        assertEquals("urn:yihaotong:problem:" + code, problem.get("type").asText());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("title").asText().isEmpty());
        assertFalse(problem.get("detail").asText().isEmpty());
        assertTrue(answer.body().getBytes(StandardCharsets.UTF_8).length < 4000);
    }
}
