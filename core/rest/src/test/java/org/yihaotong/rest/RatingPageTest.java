package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.ticket.Satisfaction;

public class RatingPageTest {

    private static final String GOOD = "/r/" + PaperCitizens.GOOD;

    @Rule
    public final Centre centre = new Centre();

    private Browser citizen() {
        return centre.visitor().with("Content-Type", "application/x-www-form-urlencoded");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    public void thePageIsPlainSafeAndKeptNowhere() {
        HttpResponse<String> page = citizen().get(GOOD);

        assertEquals(200, page.statusCode());
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type").toLowerCase(java.util.Locale.ROOT));
        assertEquals("no-store", header(page, "Cache-Control"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
        assertEquals("noindex, nofollow", header(page, "X-Robots-Tag"));
        assertTrue(header(page, "Content-Security-Policy")
                .startsWith("default-src 'none'; style-src 'self'; form-action"));
        assertFalse(header(page, "Content-Security-Policy").contains("script-src"));
        assertEquals("", header(page, "Set-Cookie"));
        assertFalse(page.body().contains("<script"));
        assertFalse("the address is in no link of the page", page.body().contains(PaperCitizens.GOOD));
    }

    @Test
    public void whatUnitsAndCitizensWroteIsTextAndNeverMarkup() {
        String page = citizen().get(GOOD).body();

        assertTrue(page.contains("小区&lt;b&gt;停水&lt;/b&gt;&amp;一整天"));
        assertTrue(page.contains("市供水公司的答复"));
        assertTrue(page.contains("已修复\n&lt;script&gt;"));
    }

    @Test
    public void aFilledFormBecomesARatingAndEndsAtThanks() {
        String words = URLEncoder.encode("修得很快 & 好😀\r\n谢谢", StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                citizen().post(GOOD, "resolved=yes&result=SATISFIED&attitude=&speed=VERY_SATISFIED&words=" + words);

        assertEquals(303, answer.statusCode());
        assertEquals("/r/thanks", header(answer, "Location"));
        assertEquals(
                List.of(new Rating(
                        Optional.of(true),
                        Optional.of(Satisfaction.SATISFIED),
                        Optional.empty(),
                        Optional.of(Satisfaction.VERY_SATISFIED),
                        "修得很快 & 好😀\n谢谢")),
                centre.citizens.ratings);
        assertTrue(citizen().get("/r/thanks").body().contains("感谢您的评价"));
    }

    @Test
    public void whatIsMissingIsSaidAndNothingTypedIsLost() {
        HttpResponse<String> answer = citizen()
                .post(GOOD, "result=DISSATISFIED&words=" + URLEncoder.encode("<还在停水>", StandardCharsets.UTF_8));

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""));
        assertTrue(answer.body().contains("<a href=\"#resolved\">"));
        assertTrue(answer.body().contains("value=\"DISSATISFIED\" checked"));
        assertTrue(answer.body().contains("&lt;还在停水&gt;</textarea>"));
        assertEquals(List.of(), centre.citizens.ratings);
    }

    @Test
    public void everyLinkThatCannotBeUsedGetsTheSameAnswer() {
        HttpResponse<String> unknown = citizen().get("/r/" + "U".repeat(64));

        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("href=\"tel:12345\""));
        for (String odd : List.of("", "x", "u/v", "U".repeat(300), "%3Cb%3E")) {
            assertEquals(
                    odd,
                    unknown.body(),
                    citizen().get("/r/" + odd + (odd.isEmpty() ? "u" : "")).body());
        }
        assertEquals(
                unknown.body(),
                citizen().post("/r/" + "U".repeat(64), "resolved=yes").body());
        assertEquals(404, citizen().post("/r/" + "U".repeat(64), "%zz").statusCode());
    }

    @Test
    public void guessersAreToldToWait() {
        assertEquals(429, citizen().get("/r/" + PaperCitizens.TIRED).statusCode());
    }

    @Test
    public void wordsInAnotherCharsetAreNotKeptAsRubbish() {
        byte[] gb = "resolved=yes&words=仍停水".getBytes(Charset.forName("GB18030"));

        assertEquals(400, citizen().send("POST", GOOD, gb).statusCode());
        assertEquals(
                400,
                citizen().post(GOOD, "resolved=yes&words=%C8%D4%CD%A3%CB%AE").statusCode());
        assertEquals(List.of(), centre.citizens.ratings);
    }

    @Test
    public void aFormThatIsTooLargeOrBrokenIsAnEmptyOne() {
        assertEquals(400, citizen().post(GOOD, "words=" + "x".repeat(20_000)).statusCode());
        assertEquals(400, citizen().post(GOOD, "resolved=%zz").statusCode());
        assertEquals(List.of(), centre.citizens.ratings);
    }

    @Test
    public void wrongTriesAreCountedByVisitorAndNotByTheProxyInFrontOfAll() {
        citizen().with("X-Forwarded-For", "198.51.100.9, 203.0.113.7").get(GOOD);
        citizen().with("X-Forwarded-For", "203.0.113.8").post(GOOD, "resolved=yes");
        citizen().get(GOOD);

        assertEquals(List.of("203.0.113.7", "203.0.113.8", "127.0.0.1"), centre.citizens.addresses);
    }

    @Test
    public void noTokenReachesTheLogWhateverHappens() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertEquals(503, citizen().get("/r/" + PaperCitizens.BROKEN).statusCode());
            assertEquals(
                    503,
                    citizen().post("/r/" + PaperCitizens.BROKEN, "resolved=yes").statusCode());
            citizen().get(GOOD);
            citizen().send("DELETE", GOOD, new byte[0]);
            citizen().get("/r/" + PaperCitizens.TIRED);
        } finally {
            System.setErr(before);
        }

        String said = log.toString(StandardCharsets.UTF_8);
        assertTrue(said, said.contains("A citizen's page failed: java.lang.IllegalStateException"));
        for (String token : List.of(PaperCitizens.GOOD, PaperCitizens.BROKEN, PaperCitizens.TIRED)) {
            assertFalse(said, said.contains(token));
        }
    }

    @Test
    public void theStyleIsAFileOfItsOwnAndEnglishIsThereForWhoPrefersIt() {
        HttpResponse<String> style = citizen().get("/r/rating.css");

        assertEquals(200, style.statusCode());
        assertTrue(header(style, "Content-Type").startsWith("text/css"));
        assertTrue(citizen().with("Accept-Language", "en").get(GOOD).body().contains("<html lang=\"en\">"));
    }
}
