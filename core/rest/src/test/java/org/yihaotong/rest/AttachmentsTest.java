package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

public class AttachmentsTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String AT = "/api/tickets/" + PaperTickets.NUMBER + "/attachments";

    private final Browser agent = CENTRE.signedInAs("agent1").with("Content-Type", "application/octet-stream");

    private HttpResponse<String> add(Browser who, String name, byte[] content) {
        return who.with("X-File-Name", name).send("POST", AT, content);
    }

    @Test
    public void aFileComesAsABareBodyOfAnyLength() {
        byte[] content = new byte[3 * 1024 * 1024];

        HttpResponse<String> answer = add(agent, "%E7%8E%B0%E5%9C%BA+1.mp3", content);

        assertEquals(answer.body(), 201, answer.statusCode());
        assertEquals(AT + "/a1", answer.headers().firstValue("Location").orElse(""));
        assertEquals("a1", Browser.json(answer).get("id").asText());
        assertEquals("现场+1.mp3", last(CENTRE.attachments.names));
        assertEquals(Long.valueOf(content.length), last(CENTRE.attachments.sizes));
    }

    @Test
    public void aFileIsNotKeptInMemoryOnItsWay() {
        long size = 700L * 1024 * 1024;
        byte[] piece = new byte[1 << 20];
        Iterable<byte[]> pieces = java.util.Collections.nCopies((int) (size >> 20), piece);

        HttpResponse<String> answer =
                agent.with("X-File-Name", "a.mp4").send("POST", AT, BodyPublishers.ofByteArrays(pieces));

        assertEquals(answer.body(), 201, answer.statusCode());
        assertEquals(Long.valueOf(size), last(CENTRE.attachments.sizes));
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    @Test
    public void anEmptyFileReachesTheDeskWhichKnowsWhatToSay() {
        assertEquals(201, add(agent, "a.mp3", new byte[0]).statusCode());
        assertEquals(Long.valueOf(0), last(CENTRE.attachments.sizes));
    }

    @Test
    public void theFileNeedsAName() {
        refused(agent.send("POST", AT, new byte[10]), 400, "invalid");
        refused(add(agent, "%E7%8E", new byte[10]), 201);
        refused(add(agent, "a%", new byte[10]), 400, "invalid");
        refused(add(agent, "x".repeat(2001), new byte[10]), 400, "invalid");
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertEquals(answer.body(), status, answer.statusCode());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        refused(answer, status);
        assertEquals(code, Browser.json(answer).get("code").asText());
    }

    @Test
    public void onlyTheOneAddressTakesFiles() {
        byte[] large = new byte[300 * 1024];

        refused(agent.send("POST", AT + ";a=b", large), 413, "too-large");
        refused(agent.send("POST", "/api/tickets", large), 413, "too-large");
        refused(agent.send("PUT", AT, large), 413, "too-large");
        refused(agent.send("POST", "/api/tickets", new byte[10]), 415, "media-type");
        for (String type : List.of("application/json", "multipart/form-data; boundary=x", "image/jpeg")) {
            refused(add(agent.with("Content-Type", type), "a.mp3", new byte[10]), 415, "media-type");
        }
    }

    @Test
    public void aFileIsAChangeLikeAnyOther() {
        refused(add(agent.without("X-CSRF-Token"), "a.mp3", new byte[10]), 403, "csrf");
        refused(add(agent.without("Cookie"), "a.mp3", new byte[10]), 401, "unauthenticated");
    }

    @Test
    public void whoSendsAForbiddenFileStillHearsWhy() {
        HttpResponse<String> answer = add(agent, "a.exe", new byte[20 * 1024 * 1024]);

        refused(answer, 400, "invalid");
        assertEquals(
                "type", Browser.json(answer).get("errors").get(0).get("code").asText());
    }

    @Test
    public void aFileThatNoRuleAllowsIsRefusedBeforeItComes() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), CENTRE.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            String cookie =
                    agent.request(AT).build().headers().firstValue("Cookie").orElseThrow();
            String head = "POST " + AT + " HTTP/1.1\r\nHost: x\r\nCookie: " + cookie + "\r\n"
                    + "X-CSRF-Token: csrf-agent1\r\nContent-Type: application/octet-stream\r\nX-File-Name: a.mp4\r\n"
                    + "Content-Length: 2000000000\r\n\r\nthe beginning";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            InputStream in = socket.getInputStream();
            assertEquals("HTTP/1.1 413", new String(in.readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    @Test
    public void aFileIsGivenOutToBeSavedAndNeverAsAPage() {
        HttpResponse<String> answer = agent.get(AT + "/a1");

        assertEquals(200, answer.statusCode());
        assertEquals("0123456789", answer.body());
        assertEquals("audio/mpeg", header(answer, "Content-Type"));
        assertEquals("10", header(answer, "Content-Length"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
        assertEquals('"' + "ab".repeat(32) + '"', header(answer, "ETag"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(
                "attachment; filename=\"__ ____.mp3\"; filename*=UTF-8''%E6%9D%A5%E7%94%B5%20%22%E5%BD%95%E9%9F%B3%22.mp3",
                header(answer, "Content-Disposition"));
        refused(agent.get(AT + "/nothing"), 404, "not-found");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    public void aPlayerGetsThePieceItAsksFor() {
        piece("bytes=2-4", "234", "bytes 2-4/10");
        piece("bytes=7-", "789", "bytes 7-9/10");
        piece("bytes=8-99", "89", "bytes 8-9/10");
        piece("bytes=-3", "789", "bytes 7-9/10");
        piece("bytes=-99", "0123456789", "bytes 0-9/10");
    }

    private void piece(String range, String content, String sent) {
        HttpResponse<String> answer = agent.with("Range", range).get(AT + "/a1");

        assertEquals(range, 206, answer.statusCode());
        assertEquals(range, content, answer.body());
        assertEquals(sent, header(answer, "Content-Range"));
        assertEquals(Integer.toString(content.length()), header(answer, "Content-Length"));
    }

    @Test
    public void aPieceThatIsNotThereIsNotGuessed() {
        for (String range : List.of("bytes=10-", "bytes=99-100", "bytes=-0")) {
            HttpResponse<String> answer = agent.with("Range", range).get(AT + "/a1");
            assertEquals(range, 416, answer.statusCode());
            assertEquals("bytes */10", header(answer, "Content-Range"));
        }
    }

    @Test
    public void whatIsNotUnderstoodIsAnsweredWithTheWhole() {
        for (String range : List.of("bytes=4-2", "bytes=-", "bytes=0-1,3-4", "lines=1-2", "bytes=x-")) {
            HttpResponse<String> answer = agent.with("Range", range).get(AT + "/a1");
            assertEquals(range, 200, answer.statusCode());
            assertEquals("0123456789", answer.body());
        }
        Browser other = agent.with("Range", "bytes=2-4").with("If-Range", "\"another\"");
        assertEquals(200, other.get(AT + "/a1").statusCode());
        Browser same = agent.with("Range", "bytes=2-4").with("If-Range", '"' + "ab".repeat(32) + '"');
        assertEquals(206, same.get(AT + "/a1").statusCode());
    }

    @Test
    public void theListSaysWhatTheVisitorMayDo() {
        JsonNode list = Browser.json(agent.get(AT));

        assertTrue(list.get("mayAdd").asBoolean());
        assertEquals("water", list.get("withdrawable").get(0).asText());
        assertEquals("water", list.get("items").get(0).get("id").asText());
        assertFalse(list.get("items").get(0).has("withdrawn"));
    }

    @Test
    public void oneIsTakenBackWithAReasonThatStandsInNoAddress() {
        HttpResponse<String> answer =
                agent.with("Content-Type", "application/json").post(AT + "/a1/withdrawal", "{\"reason\":\"传错了照片\"}");

        assertEquals(200, answer.statusCode());
        assertEquals(
                "传错了照片", Browser.json(answer).get("withdrawn").get("reason").asText());
        refused(agent.with("Content-Type", "application/json").post(AT + "/a1/withdrawal", "{}"), 400, "invalid");
    }

    @Test
    public void accessesComeInPages() {
        assertEquals(
                "agent1",
                Browser.json(agent.get(AT + "/accesses?limit=10"))
                        .get("items")
                        .get(0)
                        .get("login")
                        .asText());
        refused(agent.get(AT + "/accesses?limit=0"), 400, "invalid");
        refused(agent.get(AT + "/accesses?page=2"), 400, "invalid");
        assertEquals(
                List.of("mp3"),
                Arrays.asList(Browser.json(agent.get("/api/attachments/allowed"))
                        .get("kinds")
                        .get(0)
                        .get("extensions")
                        .get(0)
                        .asText()));
    }
}
