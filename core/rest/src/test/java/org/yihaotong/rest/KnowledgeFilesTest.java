package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** Files of knowledge items over the wire, for those who write and for those whom nobody knows. */
public class KnowledgeFilesTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String ITEM = "/api/knowledge/" + PaperKnowledge.ID;

    private final Browser editor = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.knowledgeFiles.asked.get(CENTRE.knowledgeFiles.asked.size() - 1);
    }

    @Test
    public void aFileIsTakenInAndThenLaidBesideTheText() {
        HttpResponse<String> taken = editor.with("Content-Type", "application/octet-stream")
                .with("X-File-Name", "%E6%B5%8B%E6%B8%A9.pdf")
                .send("POST", "/api/knowledge/files", new byte[10]);
        assertEquals(taken.body(), 200, taken.statusCode());
        assertEquals("f1", Browser.json(taken).get("id").asText());
        assertEquals("测温.pdf 10", last());

        HttpResponse<String> laid = editor.with("If-Match", "\"7\"").put(ITEM + "/files", "{\"files\":[\"f1\"]}");
        assertEquals(laid.body(), 200, laid.statusCode());
        assertEquals(PaperKnowledge.ID + " 7 [f1]", last());
    }

    @Test
    public void whoMayReadSavesTheFileAndNeverSeesItAsAPage() {
        HttpResponse<String> file = editor.get(ITEM + "/files/f1");

        assertEquals("0123456789", file.body());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment;"));
        assertEquals(
                "2345",
                editor.with("Range", "bytes=2-5").get(ITEM + "/files/f1").body());
        assertEquals(404, editor.get(ITEM + "/files/gone").statusCode());
    }

    @Test
    public void citizensGetWhatIsPublishedForThemWithoutSigningInAndNothingElse() {
        HttpResponse<String> file = asked("/k/" + PaperKnowledge.ID + "/f1", "");

        assertEquals(200, file.statusCode());
        assertEquals("0123456789", file.body());
        assertEquals("no-cache", file.headers().firstValue("Cache-Control").orElse(""));
        String tag = file.headers().firstValue("ETag").orElse("");
        assertEquals(304, asked("/k/" + PaperKnowledge.ID + "/f1", tag).statusCode());
        assertEquals(404, asked("/k/ZS00000043/f1", "").statusCode());
        assertEquals(404, asked("/k/" + PaperKnowledge.ID + "/..%2F..", "").statusCode());
        assertEquals(404, asked("/k/", "").statusCode());
    }

    @Test
    public void listsGoOutAsWorkbooksAndTablesComeInAsTheyAre() {
        HttpResponse<String> list = editor.get("/api/knowledge/sheets/export?queue=DUE&unit=heat");
        assertEquals(200, list.statusCode());
        assertTrue(list.headers().firstValue("Content-Disposition").orElse("").contains(".xlsx"));
        assertEquals(200, editor.get("/api/knowledge/sheets/template").statusCode());

        Browser sender = editor.with("Content-Type", "application/octet-stream");
        assertEquals(
                "标题",
                Browser.json(sender.send("POST", "/api/knowledge/sheets/examination", new byte[9]))
                        .at("/faults/0/column")
                        .asText());
        sender.send("POST", "/api/knowledge/sheets/import", new byte[7]);
        assertEquals(List.of("9 false", "7 true"), CENTRE.knowledgeSheets.asked.subList(1, 3));
    }

    private static HttpResponse<String> asked(String path, String known) {
        Browser visitor = CENTRE.visitor();
        return (known.isEmpty() ? visitor : visitor.with("If-None-Match", known)).get(path);
    }
}
