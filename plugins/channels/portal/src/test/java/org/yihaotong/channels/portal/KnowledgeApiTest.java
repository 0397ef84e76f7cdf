package org.yihaotong.channels.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

public final class KnowledgeApiTest {

    private static final String BASE = "/open/knowledge/v1";

    private final PortalStage stage = new PortalStage();
    private final JsonObject contract =
            JsonObject.parse(stage.get(BASE + "/openapi.json").bytes()).orElseThrow();

    private static JsonObject at(JsonObject from, String... path) {
        JsonObject here = from;
        for (String name : path) {
            here = here.object(name).orElseThrow(() -> new AssertionError(name));
        }
        return here;
    }

    private JsonObject schema(String path) {
        JsonObject given =
                at(contract, "paths", path, "get", "responses", "200", "content", "application/json", "schema");
        return resolved(given);
    }

    private JsonObject resolved(JsonObject schema) {
        return schema.text("$ref")
                .map(ref -> at(contract, "components", "schemas", ref.substring(ref.lastIndexOf('/') + 1)))
                .orElse(schema);
    }

    /** The document has what the contract requires, and nothing that the contract does not name. */
    private void fits(JsonObject schema, JsonObject document) {
        Map<String, Object> named = at(schema, "properties").members();
        Set<String> required = new LinkedHashSet<>(schema.texts("required").orElseThrow());
        assertTrue(
                required + " in " + document.members().keySet(),
                document.members().keySet().containsAll(required));
        assertTrue(
                document.members().keySet() + " in " + named.keySet(),
                named.keySet().containsAll(document.members().keySet()));
        for (String name : document.members().keySet()) {
            JsonObject part = resolved(at(schema, "properties", name));
            document.object(name).ifPresent(inner -> fits(part, inner));
            document.objects(name)
                    .filter(inner -> part.object("items").isPresent())
                    .ifPresent(all -> all.forEach(inner -> fits(resolved(at(part, "items")), inner)));
        }
    }

    private JsonObject read(String target) {
        PushAnswer answer = stage.get(BASE + target);
        assertEquals(200, answer.status());
        return JsonObject.parse(answer.bytes()).orElseThrow();
    }

    @Test
    public void everyAnswerKeepsTheContractAndEveryPathOfItIsThere() {
        Map<String, String> asked = Map.of(
                "/items", "/items?category=x&kind=QA&limit=10",
                "/items/{id}", "/items/ZS00000001",
                "/search", "/search?q=%E6%9A%96%E6%B0%94",
                "/categories", "/categories",
                "/changes", "/changes?since=2026-11-22T01:00:00Z");

        assertEquals(asked.keySet(), at(contract, "paths").members().keySet());
        asked.forEach((path, target) -> fits(schema(path), read(target)));
        assertEquals(Optional.of("2026-11-22T01:00:00Z"), stage.since);
    }

    @Test
    public void whatIsGoneIsSaidInTheExport() {
        List<JsonObject> items = read("/changes").objects("items").orElseThrow();

        assertEquals(Optional.of(false), items.get(0).truth("gone"));
        assertEquals(Optional.of(true), items.get(1).truth("gone"));
        assertFalse(items.get(1).object("item").isPresent());
        assertEquals(Optional.empty(), stage.since);
    }

    @Test
    public void whoeverHasItAlreadyIsToldSo() {
        PushAnswer first = stage.get(BASE + "/items/ZS00000001");
        String tag = first.headers().get("ETag");
        String date = first.headers().get("Last-Modified");

        assertEquals("Mon, 23 Nov 2026 01:00:00 GMT", date);
        assertEquals("public, max-age=60", first.headers().get("Cache-Control"));
        PushAnswer same = stage.get(BASE + "/items/ZS00000001", Map.of("if-none-match", "\"x\", W/" + tag));
        assertEquals(304, same.status());
        assertEquals(0, same.bytes().length);
        assertEquals(tag, same.headers().get("ETag"));
        assertEquals(
                304,
                stage.get(BASE + "/items/ZS00000001", Map.of("if-modified-since", date))
                        .status());
        assertEquals(
                "a tag weighs more than a date",
                200,
                stage.get(BASE + "/items/ZS00000001", Map.of("if-modified-since", date, "if-none-match", "\"x\""))
                        .status());
        assertEquals(
                200,
                stage.get(BASE + "/items/ZS00000001", Map.of("if-modified-since", "yesterday"))
                        .status());
        assertEquals(
                304,
                stage.get(
                                BASE + "/items",
                                Map.of(
                                        "if-none-match",
                                        stage.get(BASE + "/items").headers().get("ETag")))
                        .status());
    }

    @Test
    public void anyPageMayReadAndNobodyMayWrite() {
        PushAnswer asked = stage.portal.answer(new Push("OPTIONS", BASE + "/items", "", Map.of(), new byte[0], "x"));
        PushAnswer written = stage.portal.answer(new Push("POST", BASE + "/items", "", Map.of(), new byte[0], "x"));

        assertEquals(204, asked.status());
        assertEquals("*", asked.headers().get("Access-Control-Allow-Origin"));
        assertEquals(405, written.status());
        assertEquals("*", stage.get(BASE + "/items").headers().get("Access-Control-Allow-Origin"));
    }

    @Test
    public void aBadQuestionIsRefusedByFieldAndRule() {
        for (String target : List.of("/items?limit=x", "/items?kind=FAQ", "/changes?since=gestern")) {
            PushAnswer refused = stage.get(BASE + target);
            JsonObject problem = JsonObject.parse(refused.bytes()).orElseThrow();
            assertEquals(400, refused.status());
            assertEquals("application/problem+json", refused.mediaType());
            assertEquals(
                    target.replaceAll(".*\\?|=.*", ""),
                    problem.objects("errors").orElseThrow().get(0).text("field").orElseThrow());
        }
        assertEquals(404, stage.get(BASE + "/items/ZS00000009").status());
        assertEquals(404, stage.get(BASE + "/nothing").status());
    }
}
