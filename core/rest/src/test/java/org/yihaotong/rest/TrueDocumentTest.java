package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.ClassRule;
import org.junit.Test;

/** Takes the published document at its word: sends what it says may be sent, and compares what comes back. */
public class TrueDocumentTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    /** What the paper desks refuse although it is well-formed. */
    private static final Set<String> REFUSED = Set.of("put /session/password", "post /session");

    private static final Set<String> NOT_TRIED = Set.of("/events", "/hook/{hotline}", "/openapi.json");

    private final JsonNode document = Browser.json(CENTRE.visitor().get("/api/openapi.json"));
    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void everyOperationAnswersAsTheDocumentSays() {
        int tried = 0;
        for (String path : names(document.get("paths"))) {
            for (String verb : names(document.get("paths").get(path))) {
                if (!NOT_TRIED.contains(path)) {
                    tryOperation(path, verb, document.get("paths").get(path).get(verb));
                    tried++;
                }
            }
        }

        assertTrue("tried " + tried, tried >= 55);
    }

    @Test
    public void whatTheDocumentForbidsIsRefused() {
        for (String path : names(document.get("paths"))) {
            JsonNode post = document.get("paths").get(path).path("post");
            JsonNode schema = post.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            if (!schema.isMissingNode()) {
                ObjectNode body = (ObjectNode) sample(schema, "");
                body.put("notInTheDocument", 1);
                assertEquals(path, 400, send("post", path, body, "\"7\"").statusCode());
            }
        }
    }

    @Test
    public void whatTheDocumentRequiresIsRequired() {
        for (String path : names(document.get("paths"))) {
            JsonNode post = document.get("paths").get(path).path("post");
            JsonNode schema = resolve(post.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            for (JsonNode name : schema.path("required")) {
                boolean scalar = !resolve(schema.get("properties").get(name.asText()))
                        .path("type")
                        .asText()
                        .equals("string");
                if (scalar) {
                    ObjectNode body = (ObjectNode) sample(schema, "");
                    body.remove(name.asText());
                    assertEquals(
                            path + " " + name,
                            400,
                            send("post", path, body, "\"7\"").statusCode());
                }
            }
        }
    }

    private void tryOperation(String path, String verb, JsonNode operation) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        JsonNode body = schema.isMissingNode() ? null : sample(schema, "");

        HttpResponse<String> answer = send(verb, path, body, path.startsWith("/tickets") ? "\"7\"" : "\"3\"");

        String said = verb + " " + path + " → " + answer.statusCode() + " " + answer.body();
        JsonNode response = operation.get("responses").path(Integer.toString(answer.statusCode()));
        assertTrue(said, !response.isMissingNode());
        boolean good = answer.statusCode() < 300;
        assertTrue(said, good || REFUSED.contains(verb + " " + path) || path.endsWith("/Archive"));
        JsonNode shown =
                resolve(response).path("content").path("application/json").path("schema");
        if (!shown.isMissingNode()) {
            assertEquals(said, List.of(), differences(shown, Browser.json(answer), ""));
        }
        assertEquals(
                said,
                response.has("headers"),
                answer.headers().firstValue("ETag").isPresent());
    }

    private HttpResponse<String> send(String verb, String path, JsonNode body, String version) {
        String address = "/api"
                + path.replace("{number}", path.startsWith("/groups") ? PaperGroups.NUMBER : PaperTickets.NUMBER)
                        .replace("{ticket}", PaperTickets.NUMBER)
                        .replace("{id}", "water")
                        .replace("{trial}", PaperConfigs.TRIAL)
                        .replace("{version}", "1")
                        .replace("{month}", "2026-02")
                        .replace("{period}", "2026-11")
                        .replace("{login}", "agent1")
                        .replace("{dialled}", "12315")
                        .replace("{no}", "1")
                        .replace("{circular}", PaperSupervision.CIRCULAR)
                        .replace("{sha256}", PaperAdapters.HASH)
                        .replace("{adapter}", PaperAdapters.JAR.name())
                        .replace("{item}", PaperKnowledge.ID)
                        .replace("{task}", PaperKnowledgeTasks.ID)
                        .replace("{match}", PaperMatches.ID)
                        .replace("{provider}", "made")
                        .replace("{call}", "c1")
                        .replace("{token}", "C0123456789abcdef")
                        .replace("{key}", "intake:1");
        if (verb.equals("delete") && path.equals("/session")) {
            return CENTRE.signedInAs("agent9").delete(address);
        }
        if (path.startsWith("/drafts/")) {
            agent.put(address, "{\"content\":\"x\"}");
        }
        if ((path.endsWith("/attachments")
                        || path.endsWith("/calls/file")
                        || path.equals("/adapters/jars")
                        || path.equals("/knowledge/files")
                        || path.startsWith("/knowledge/sheets/"))
                && verb.equals("post")) {
            return agent.with("Content-Type", "application/octet-stream")
                    .with("X-File-Name", "a.mp3")
                    .send("POST", address, new byte[10]);
        }
        byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        return agent.with("If-Match", version)
                .with("Idempotency-Key", "key-" + verb + path.length() + bytes.length)
                .send(verb.toUpperCase(Locale.ROOT), address, bytes);
    }

    /** Something that fits the schema, with every member. */
    private JsonNode sample(JsonNode given, String name) {
        JsonNode schema = resolve(given);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.get("type").asText()) {
            case "object" -> {
                ObjectNode object = nodes.objectNode();
                names(schema.path("properties"))
                        .forEach(member -> object.set(
                                member, sample(schema.get("properties").get(member), member)));
                yield object;
            }
            case "array" -> {
                ArrayNode array = nodes.arrayNode();
                array.add(sample(schema.get("items"), name));
                yield array;
            }
            case "boolean" -> nodes.booleanNode(true);
            case "integer", "number" -> nodes.numberNode(1);
            default -> nodes.textNode(text(schema, name));
        };
    }

    private static String text(JsonNode schema, String name) {
        if (schema.path("format").asText().equals("date-time")) {
            return "2026-11-23T00:00:00Z";
        }
        if (schema.path("format").asText().equals("date")) {
            return "2026-11-23";
        }
        return switch (name) {
            case "login" -> "agent1";
            case "id" -> "water";
            case "phone" -> "13900000001";
            case "area" -> "140802";
            case "workbook" -> "eHg=";
            case "period" -> "2026-11";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt()));
        };
    }

    /** Where an answer is not what the schema says. */
    private List<String> differences(JsonNode given, JsonNode answer, String at) {
        JsonNode schema = resolve(given);
        List<String> found = new ArrayList<>();
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode constant : schema.get("enum")) {
                known |= constant.equals(answer);
            }
            return known ? found : List.of(at + " is none of the constants: " + answer);
        }
        switch (schema.get("type").asText()) {
            case "object" -> members(schema, answer, at, found);
            case "array" -> answer.forEach(item -> found.addAll(differences(schema.get("items"), item, at + "[]")));
            case "string" -> check(answer.isTextual(), at, found);
            case "boolean" -> check(answer.isBoolean(), at, found);
            case "integer" -> check(answer.isIntegralNumber(), at, found);
            default -> check(answer.isNumber(), at, found);
        }
        return found;
    }

    private void members(JsonNode schema, JsonNode answer, String at, List<String> found) {
        check(answer.isObject(), at, found);
        for (String name : names(answer)) {
            JsonNode member = schema.path("properties").has(name)
                    ? schema.get("properties").get(name)
                    : schema.path("additionalProperties");
            if (member.isObject()) {
                found.addAll(differences(member, answer.get(name), at + "." + name));
            } else {
                found.add(at + "." + name + " is not in the document");
            }
        }
        schema.path("required").forEach(name -> check(answer.has(name.asText()), at + "." + name.asText(), found));
    }

    private static void check(boolean holds, String at, List<String> found) {
        if (!holds) {
            found.add(at + " is not as the document says");
        }
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode inner = schema.has("allOf") ? schema.get("allOf").get(0) : schema;
        return inner.has("$ref") ? document.at(inner.get("$ref").asText().substring(1)) : inner;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
