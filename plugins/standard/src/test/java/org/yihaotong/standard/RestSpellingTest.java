package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.standard.JoinedUnit.Answer;

/** What is REST's own: tokens, statuses, media types, sizes and limits, each refusal in the document's form. */
public final class RestSpellingTest {

    private final Site site = new Site(Instant.parse("2020-03-02T01:20:00Z"));
    private final RestUnit unit = new RestUnit(site.url());

    @After
    public void close() {
        site.close();
    }

    private void refused(HttpResponse<byte[]> response, int status, String code) {
        Answer answer = RestUnit.answer(response);
        assertEquals(code, answer.code());
        assertEquals(status, response.statusCode());
    }

    private HttpResponse<byte[]> send(String method, String path, String type, String body) {
        return unit.send(method, path, type, Site.text(body));
    }

    @Test
    public void onlyTheClientItselfGetsATokenAndAForgedOneIsNotBelieved() {
        assertEquals(
                Optional.of(1800L), unit.login(Site.CLIENT, Site.SECRET).body().number("expires_in"));
        assertEquals("unauthenticated", unit.login(Site.CLIENT, "guess").code());
        assertEquals("unauthenticated", unit.login("other", Site.SECRET).code());
        HttpResponse<byte[]> forged = unit.once("GET", "/hello", "application/json", new byte[0]);
        refused(forged, 401, "unauthenticated");
        assertEquals(
                Optional.of("Bearer error=\"invalid_token\""), forged.headers().firstValue("WWW-Authenticate"));
    }

    @Test
    public void whatIsNotJsonNotThereOrUnknownIsSaidSo() {
        site.dispatch(Site.ORDER);
        String replies = "/orders/" + Site.ORDER + "/replies";
        refused(send("POST", replies, "text/xml", "<a/>"), 415, "media-type");
        refused(send("POST", replies, "application/json", "[]"), 400, "invalid");
        refused(send("POST", replies, "application/json", "{\"replyId\":\"a\",\"replyId\":\"b\"}"), 400, "invalid");
        Answer typing = RestUnit.answer(send("POST", replies, "application/json; charset=utf-8", "{\"repyId\":\"a\"}"));
        assertEquals("unknown-field repyId unknown-field", typing.code() + " " + typing.error());
        refused(send("GET", "/orders?page=2", "application/json", ""), 400, "unknown-field");
        refused(send("GET", "/nothing", "application/json", ""), 404, "not-found");
        refused(send("DELETE", "/orders/" + Site.ORDER, "application/json", ""), 404, "not-found");
        refused(send("POST", "/orders/" + Site.ORDER + "/answers", "application/json", "{}"), 404, "not-found");
        refused(send("POST", "/attachments", "application/pdf", "x"), 415, "media-type");
        refused(send("POST", "/attachments", "multipart/form-data; boundary=b1", "--b1\r\ncut"), 415, "media-type");
    }

    @Test
    public void aFileHoldsTwentyMebibytesAndABodyNotMuchMore() {
        byte[] most = new byte[20 * 1024 * 1024];

        assertEquals(
                Optional.of((long) most.length),
                unit.put("a.mp4", "video/mp4", most).body().number("size"));
        assertEquals(
                "too-large",
                unit.put("a.mp4", "video/mp4", new byte[most.length + 1]).code());
        assertEquals(
                "too-large",
                unit.put("a.mp4", "video/mp4", new byte[Site.LARGEST]).code());
        assertEquals(1, site.ledger.size("newunit", "contents"));
    }

    @Test
    public void moreThanTenRequestsASecondAreTooMany() {
        unit.ask("Hello", new JsonObject());
        site.hurry();
        site.clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertEquals("", unit.ask("Hello", new JsonObject()).code());
        }

        HttpResponse<byte[]> eleventh = send("GET", "/hello", "application/json", "");

        refused(eleventh, 429, "rate");
        assertEquals(Optional.of("1"), eleventh.headers().firstValue("Retry-After"));
        site.clock.advance(Duration.ofSeconds(1));
        assertEquals("", unit.ask("Hello", new JsonObject()).code());
    }

    @Test
    public void aLineThatIsAwayIsUnavailableAndTheSameMayBeSentAgain() {
        site.away(true);
        HttpResponse<byte[]> away = send("GET", "/hello", "application/json", "");
        refused(away, 503, "unavailable");
        assertEquals(Optional.of(true), RestUnit.answer(away).body().truth("retryable"));
    }
}
