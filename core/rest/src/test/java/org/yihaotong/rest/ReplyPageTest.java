package org.yihaotong.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyForm;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.api.ticket.AnswerResult;

public class ReplyPageTest {

    private static final String GOOD = "/m/r/" + PaperReplies.GOOD;

    @Rule
    public final Centre centre = new Centre();

    private Browser worker() {
        return centre.visitor().with("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    public void thePageIsSafeKeptNowhereAndReadableByMachines() {
        HttpResponse<String> page = worker().get(GOOD);

        assertEquals(200, page.statusCode());
        assertEquals("no-store", header(page, "Cache-Control"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
        assertEquals("noindex", header(page, "X-Robots-Tag"));
        assertEquals("", header(page, "Set-Cookie"));
        assertTrue(page.body().contains("<meta name=\"hotline-order\" content=\"YC20200302-000138-1\">"));
        assertFalse(page.body().contains("hotline-result"));
        assertFalse("the address is in no link of the page", page.body().contains(PaperReplies.GOOD));
        for (String field : List.of("action", "pin", "text", "newDue", "result", "handler", "nonce", "photo")) {
            assertTrue(field, page.body().contains("name=\"" + field + "\""));
        }
    }

    @Test
    public void whatCitizensWroteIsTextAndNeverMarkup() {
        String page = worker().get(GOOD).body();

        assertTrue(page.contains("&lt;b&gt;不热&lt;/b&gt;"));
        assertTrue(page.contains("来电人反映&lt;script&gt;家中"));
        assertTrue(page.contains("139****0017"));
    }

    @Test
    public void aFormBecomesAReply() {
        HttpResponse<String> answer = worker().post(
                        GOOD,
                        "action=finish&pin=2551&result=solved&handler=" + coded("韩某") + "&nonce=0123456789abcdef&text="
                                + coded("已清洗过滤器，\r\n室温20度。"));

        ReplyForm form = centre.replies.said.get(0);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<meta name=\"hotline-result\" content=\"ok\">"));
        assertEquals(Optional.of(ReplyAction.FINISH), form.action());
        assertEquals(Optional.of(AnswerResult.SOLVED), form.result());
        assertEquals("已清洗过滤器，\n室温20度。", form.text());
        assertEquals("2551", form.pin());
    }

    @Test
    public void aNewDeadlineIsLocalTime() {
        worker().post(GOOD, "action=extend&pin=2551&nonce=0123456789abcdef&text=x&newDue=2020-03-07T18%3A00");

        assertEquals(
                Optional.of(Instant.parse("2020-03-07T10:00:00Z")),
                centre.replies.said.get(0).newDue());
    }

    @Test
    public void photosComeInParts() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, -1, 13, 10};
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(part("action", "", "progress"));
        body.write(part("text", "", "见照片"));
        body.write(part("photo", "; filename=\"a.png\"\r\nContent-Type: image/png", ""));
        body.write(png);
        body.write("\r\n--XX--\r\n".getBytes(UTF_8));

        centre.visitor()
                .with("Content-Type", "multipart/form-data; boundary=XX")
                .send("POST", GOOD, body.toByteArray());

        ReplyForm form = centre.replies.said.get(0);
        assertEquals("见照片", form.text());
        assertArrayEquals(png, form.photos().get(0).source().open().readAllBytes());
        assertEquals("image/png", form.photos().get(0).mediaType());
    }

    @Test
    public void everyOutcomeHasItsStatusAndItsCode() {
        assertEquals(403, outcome(ReplyOutcome.BAD_PIN));
        assertEquals(423, outcome(ReplyOutcome.LOCKED));
        assertEquals(409, outcome(ReplyOutcome.STATE));
        assertEquals(410, outcome(ReplyOutcome.SPENT));
        assertEquals(422, outcome(ReplyOutcome.INVALID));
        assertEquals(200, outcome(ReplyOutcome.DUPLICATE));
        assertEquals(403, worker().get("/m/r/forged.token").statusCode());
        assertEquals(403, worker().post("/m/r/forged.token", "action=sign").statusCode());
        assertEquals(
                1, centre.replies.said.stream().map(ReplyForm::nonce).distinct().count());
    }

    @Test
    public void whatIsWrongIsSaidAndWhatWasTypedIsStillThere() {
        centre.replies.next = ReplyOutcome.INVALID;
        centre.replies.wrong = List.of("newDue");

        String page = worker().post(GOOD, "action=extend&pin=2551&text=" + coded("要开挖<路面>"))
                .body();

        assertTrue(page.contains("请选择时间"));
        assertTrue(page.contains("要开挖&lt;路面&gt;</textarea>"));
        assertTrue(page.contains("value=\"extend\" checked"));
        assertFalse("a PIN is never written back", page.contains("2551"));
    }

    @Test
    public void theShortLinkLeadsOn() {
        HttpResponse<String> good = worker().get("/s/a1B2c3D4");

        assertEquals(302, good.statusCode());
        assertEquals(GOOD, header(good, "Location"));
        assertEquals(404, worker().get("/s/00000000").statusCode());
    }

    @Test
    public void wrongTriesAreCountedByVisitorAndNotByTheProxyInFrontOfAll() {
        worker().with("X-Forwarded-For", "203.0.113.7").get(GOOD);
        worker().with("X-Forwarded-For", "203.0.113.8").post(GOOD, "action=sign&pin=2551");
        worker().with("X-Forwarded-For", "203.0.113.9").post("/m/r/unsigned", "action=sign&pin=2551");
        worker().with("X-Forwarded-For", "203.0.113.10").get("/s/00000000");

        assertEquals(List.of("203.0.113.7", "203.0.113.8", "203.0.113.9", "203.0.113.10"), centre.replies.addresses);
    }

    @Test
    public void wordsInAnotherCharsetAreNotKeptAsRubbish() {
        centre.replies.next = ReplyOutcome.INVALID;
        byte[] gb = "--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n已修复\r\n--XX--\r\n"
                .getBytes(Charset.forName("GB18030"));

        centre.visitor()
                .with("Content-Type", "multipart/form-data; boundary=XX")
                .send("POST", GOOD, gb);
        worker().post(GOOD, "action=progress&pin=2551&text=%D2%D1%D0%DE%B8%B4");

        assertEquals(
                List.of("", ""),
                centre.replies.said.stream().map(ReplyForm::text).toList());
    }

    @Test
    public void aBrokenBodyIsAFormThatLacksEverything() {
        centre.replies.next = ReplyOutcome.INVALID;

        assertEquals(
                422,
                centre.visitor()
                        .with("Content-Type", "multipart/form-data; boundary=XX")
                        .post(GOOD, "--XX\r\nhalf")
                        .statusCode());
        assertEquals(Optional.empty(), centre.replies.said.get(0).action());
    }

    /** The beginning of the body, and a line break after it unless the content follows. */
    private static byte[] part(String name, String more, String value) {
        String end = value.isEmpty() ? "" : "\r\n";
        return ("--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + end)
                .getBytes(UTF_8);
    }

    private int outcome(ReplyOutcome next) {
        centre.replies.next = next;
        HttpResponse<String> answer = worker().post(GOOD, "action=sign&pin=2551&nonce=0123456789abcdef");
        assertTrue(answer.body().contains("hotline-result\" content=\"" + next.code() + "\""));
        return answer.statusCode();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
