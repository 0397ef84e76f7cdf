package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;

public class RestLinkRequestsTest {

    private static final Charset GBK = Charset.forName("GBK");

    private Hatch hatch;
    private RestLink link;

    @Before
    public void open() throws IOException {
        hatch = new Hatch();
        link = new CxfRestLinks().open(hatch.url("/base"), Duration.ofSeconds(5), Signing.NONE);
    }

    @After
    public void close() {
        link.close();
        hatch.close();
    }

    @Test
    public void everyMethodGoesOutWithItsHeadersAndItsBody() throws BackendException {
        hatch.says(200, "{}");
        JsonObject document = new JsonObject().with("content", "补充");

        link.send(Ask.get("/orders").header("If-None-Match", "\"7\""));
        link.send(Ask.put("/orders/1").header("If-None-Match", "*").json(document));
        link.send(Ask.patch("/orders/1")
                .header("If-Match", "\"7\"")
                .body("application/merge-patch+json", document.bytes()));
        link.send(Ask.delete("/orders/1"));
        link.send(Ask.post("/orders/1/cancel"));

        assertEquals(
                List.of("GET", "PUT", "PATCH", "DELETE", "POST"),
                hatch.seen().stream().map(Hatch.Seen::method).toList());
        assertEquals("\"7\"", hatch.seen().get(0).header("If-None-Match"));
        assertEquals("{\"content\":\"补充\"}", hatch.seen().get(1).text());
        assertEquals("application/merge-patch+json", hatch.seen().get(2).header("Content-Type"));
        assertEquals("\"7\"", hatch.seen().get(2).header("If-Match"));
        assertEquals("", hatch.seen().get(4).text());
    }

    @Test
    public void queryParametersAreEncodedOnce() throws BackendException {
        hatch.says(200, "[]");

        link.send(Ask.get("/calls").query("from", "2020-03-02T09:00:00+08:00").query("cursor", "a/b=&%25"));

        assertEquals(
                "/base/calls?from=2020-03-02T09%3A00%3A00%2B08%3A00&cursor=a%2Fb%3D%26%2525",
                hatch.last().target());
    }

    @Test
    public void aFormIsSentInTheCharsetThatItNames() throws BackendException {
        hatch.says(200, "ok");

        link.send(Ask.post("/api.aspx").form(new Form(GBK).with("xm", "何某").with("nr", "a b𠮷")));

        assertEquals("xm=%BA%CE%C4%B3&nr=a+b%3F", hatch.last().text());
        assertEquals(
                "application/x-www-form-urlencoded;charset=GBK", hatch.last().header("Content-Type"));
    }

    @Test
    public void partsArriveInOrderWithNamesTypesAndBytes() throws BackendException {
        hatch.says(201, "{}");
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, 0, 13, 10};

        link.send(Ask.post("/reports")
                .parts(List.of(
                        Part.json("report", new JsonObject().with("subject", "工地")),
                        new Part("photo", "现场\".jpg", "image/jpeg", photo))));

        String boundary = hatch.last().header("Content-Type").replaceFirst("multipart/form-data; ?boundary=", "");
        ByteArrayOutputStream wanted = new ByteArrayOutputStream();
        wanted.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"report\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"subject\":\"工地\"}\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"现场%22.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        wanted.writeBytes(photo);
        wanted.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        assertArrayEquals(wanted.toByteArray(), hatch.last().body());
    }

    @Test
    public void xmlGoesOutUntouched() throws BackendException {
        hatch.says(200, "<rsp/>");
        byte[] xml = "<?xml version=\"1.0\"?><req chk=\"中\"/>".getBytes(UTF_8);

        Answer answer = link.send(Ask.post("/boss").body("text/xml;charset=UTF-8", xml));

        assertArrayEquals(xml, hatch.last().body());
        assertEquals("text/xml;charset=UTF-8", hatch.last().header("Content-Type"));
        assertEquals("<rsp/>", answer.text(UTF_8));
    }

    @Test
    public void anyStatusIsAnAnswerWithItsHeaders() throws BackendException {
        hatch.says(
                412,
                "{\"code\":\"precondition\"}",
                Map.of("ETag", "\"3\"", "Content-Type", "application/problem+json"));
        hatch.says(429, "", Map.of("Retry-After", "17"));
        hatch.says(302, "", Map.of("Location", "http://127.0.0.1:1/"));
        hatch.says(304, "");
        hatch.says(401, "{}");

        Answer stale = link.send(Ask.get("/a"));
        Answer busy = link.send(Ask.get("/a"));
        Answer moved = link.send(Ask.get("/a"));

        assertEquals(412, stale.status());
        assertEquals(Optional.of("\"3\""), stale.header("etag"));
        assertEquals(Optional.of("precondition"), stale.json().orElseThrow().text("code"));
        assertEquals(Optional.of(Duration.ofSeconds(17)), busy.retryAfter());
        assertEquals(Kind.COMMUNICATION, busy.failure("某单位", "").kind());
        assertEquals(Kind.CONFIGURATION, moved.failure("某单位", "").kind());
        assertEquals(Kind.REFUSED, stale.failure("某单位", "").kind());
        assertEquals(304, link.send(Ask.get("/a")).status());
        assertEquals(401, link.send(Ask.post("/a").json(new JsonObject())).status());
    }

    @Test
    public void whatAProxyPackedIsUnpacked() throws BackendException, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"words\":\"停水\"}".getBytes(UTF_8));
        }
        hatch.says(200, packed.toByteArray(), Map.of("Content-Encoding", "gzip"));

        assertEquals(
                Optional.of("停水"), link.send(Ask.get("/a")).json().orElseThrow().text("words"));
        assertFalse(hatch.last().header("Accept-Encoding").contains("gzip"));
    }

    @Test
    public void anAnswerThatEndsInTheMiddleIsATemporaryTrouble() {
        hatch.breaksOff("{\"code\":0}");

        BackendException trouble = assertThrows(BackendException.class, () -> link.send(Ask.get("/a")));

        assertEquals(Kind.COMMUNICATION, trouble.kind());
    }

    @Test
    public void anAddressThatIsNotFilledInIsSaidAndNothingIsTried() {
        RestLink blank = new CxfRestLinks().open(" ", Duration.ofSeconds(5), (ask, door) -> {
            throw new AssertionError("asked to prove");
        });

        BackendException trouble = assertThrows(BackendException.class, () -> blank.send(Ask.get("/a")));

        assertEquals(Kind.CONFIGURATION, trouble.kind());
        assertTrue(trouble.getMessage().startsWith("尚未填写"));
    }

    @Test
    public void aLinkWorksOnAfterItsServiceWasAway() throws BackendException, IOException {
        hatch.says(200, "{}");
        link.send(Ask.get("/a"));
        int port = URI.create(hatch.url("/")).getPort();
        hatch.close();
        assertThrows(BackendException.class, () -> link.send(Ask.get("/a")));

        try (Hatch again = new Hatch(port)) {
            again.says(200, "{}");
            assertTrue(link.send(Ask.get("/a")).isGood());
        }
    }
}
