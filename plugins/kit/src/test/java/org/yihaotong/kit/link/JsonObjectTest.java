package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class JsonObjectTest {

    @Test
    public void membersKeepTheirOrderAndAnAbsentOneIsLeftOut() {
        JsonObject document = new JsonObject()
                .with("b", 1)
                .with("a", "停水")
                .with("none", Optional.empty())
                .with("inner", new JsonObject().with("yes", true));

        assertEquals("{\"b\":1,\"a\":\"停水\",\"inner\":{\"yes\":true}}", new String(document.bytes(), UTF_8));
    }

    @Test
    public void halfADocumentIsNoDocument() {
        assertEquals(
                Optional.empty(),
                JsonObject.parse("{\"code\":0,\"da".getBytes(UTF_8)).map(JsonObject::members));
        assertTrue(JsonObject.parse("{\"a\":1}{\"a\":2}".getBytes(UTF_8)).isEmpty());
        assertTrue(JsonObject.parse("{\"a\":1,\"a\":2}".getBytes(UTF_8)).isEmpty());
        assertTrue(JsonObject.parse("null".getBytes(UTF_8)).isEmpty());
        assertTrue(JsonObject.parse(new byte[0]).isEmpty());
    }

    @Test
    public void aMemberOfAnotherTypeReadsAsAbsent() {
        JsonObject document = JsonObject.parse("{\"code\":\"0\",\"msg\":null,\"data\":[]}".getBytes(UTF_8))
                .orElseThrow();

        assertEquals(Optional.empty(), document.number("code"));
        assertEquals(Optional.empty(), document.text("msg"));
        assertTrue(document.object("data").isEmpty());
        assertTrue(document.truth("code").isEmpty());
    }

    @Test
    public void listsAreReadWholeOrNotAtAll() {
        JsonObject document = JsonObject.parse(
                        "{\"rows\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"mixed\":[{},1],\"urls\":[\"a\"]}")
                .orElseThrow();

        assertEquals(2, document.objects("rows").orElseThrow().size());
        assertTrue(document.objects("mixed").isEmpty());
        assertEquals(Optional.of(List.of("a")), document.texts("urls"));
        assertTrue(document.texts("rows").isEmpty());
        assertTrue(JsonObject.parseList("{}".getBytes(UTF_8)).isEmpty());
        assertEquals(
                1,
                JsonObject.parseList("[{\"id\":1}]".getBytes(UTF_8))
                        .orElseThrow()
                        .size());
    }

    @Test
    public void documentsWithinListsAreWritten() {
        JsonObject document = new JsonObject().with("rows", List.of(new JsonObject().with("a", 1)));

        assertEquals("{\"rows\":[{\"a\":1}]}", new String(document.bytes(), UTF_8));
    }
}
