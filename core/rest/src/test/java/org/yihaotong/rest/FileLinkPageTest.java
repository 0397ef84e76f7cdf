package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

public class FileLinkPageTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String GOOD = "/f/good.mp3";

    @Test
    public void aUnitFetchesTheFileWithoutLoggingIn() {
        HttpResponse<String> file = CENTRE.visitor().get(GOOD);

        assertEquals(200, file.statusCode());
        assertEquals("0123456789", file.body());
        assertEquals("audio/mpeg", header(file, "Content-Type"));
        assertEquals("10", header(file, "Content-Length"));
        assertTrue(header(file, "Content-Disposition").startsWith("attachment;"));
        assertEquals("no-store", header(file, "Cache-Control"));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(file, "Referrer-Policy"));
        assertEquals("noindex", header(file, "X-Robots-Tag"));
        assertEquals("", header(file, "Set-Cookie"));
    }

    @Test
    public void aDownloadThatBrokeGoesOnWhereItWas() {
        HttpResponse<String> piece = CENTRE.visitor().with("Range", "bytes=4-").get(GOOD);
        assertEquals(206, piece.statusCode());
        assertEquals("456789", piece.body());
        assertEquals("bytes 4-9/10", header(piece, "Content-Range"));

        HttpResponse<String> beyond =
                CENTRE.visitor().with("Range", "bytes=10-").get(GOOD);
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */10", header(beyond, "Content-Range"));
    }

    @Test
    public void whoOnlyAsksHowLargeItIsGetsTheHeaders() {
        HttpResponse<String> head = CENTRE.visitor().send("HEAD", GOOD, new byte[0]);

        assertEquals(200, head.statusCode());
        assertEquals("10", header(head, "Content-Length"));
        assertEquals("", head.body());
    }

    @Test
    public void everyOtherAddressIsNotThere() {
        for (String path : new String[] {"/f", "/f/", "/f/bad.mp3", "/f/good.mp3/x", "/f/%2e%2e/good.mp3"}) {
            HttpResponse<String> answer = CENTRE.visitor().get(path);
            assertTrue(path + " " + answer.statusCode(), answer.statusCode() == 404 || answer.statusCode() == 400);
        }
        assertEquals(405, CENTRE.visitor().post(GOOD).statusCode());
    }

    @Test
    public void aStoreThatIsDownIsAReasonToComeBack() {
        HttpResponse<String> answer = CENTRE.visitor().get("/f/down.mp3");

        assertEquals(503, answer.statusCode());
        assertEquals("60", header(answer, "Retry-After"));
        assertEquals("", answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
