package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A signed-in person who works through the interface (REST), as the page does. */
final class Clerk {

    /**
     * What the centre answered.
     *
     * @param body JSON; missing for an empty answer
     */
    record Answer(int status, JsonNode body) {

        /** The body of a good answer. */
        JsonNode good() {
            if (status / 100 != 2) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The password that every clerk of a story chooses. */
    static final String CHOSEN = "Chosen-by-the-story-1";

    private final Centre centre;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private String csrf = "";

    private Clerk(Centre centre) {
        this.centre = centre;
    }

    /** Signs in; a one-time password is exchanged for one of the person's own at once. */
    static Clerk signedIn(Centre centre, String login, String password) {
        Clerk clerk = new Clerk(centre);
        JsonNode session = clerk.logIn(login, password);
        if (session.path("person").path("mustChangePassword").asBoolean()) {
            clerk.put("/api/session/password", Map.of("oldPassword", password, "newPassword", CHOSEN))
                    .good();
            clerk.logIn(login, CHOSEN);
        }
        return clerk;
    }

    /** Somebody whom the centre does not know. */
    static Clerk nobody(Centre centre) {
        return new Clerk(centre);
    }

    /** Creates a person and signs them in. */
    Clerk colleague(String login, String name, Optional<String> unit, String... roles) {
        Map<String, Object> person = unit.isPresent()
                ? Map.of("login", login, "name", name, "roles", roles, "active", true, "unit", unit.get())
                : Map.of("login", login, "name", name, "roles", roles, "active", true);
        JsonNode created = post("/api/people", person).good();
        return signedIn(centre, login, created.path("password").asText());
    }

    /** Takes a plain complaint under a key of its own and answers the ticket. */
    JsonNode accept(String title, String matter) {
        return accept(title, matter, UUID.randomUUID().toString()).good().path("ticket");
    }

    /** Takes a plain complaint under this key. */
    Answer accept(String title, String matter, String key) {
        return accept(
                Map.of(
                        "type",
                        "COMPLAINT",
                        "title",
                        title,
                        "content",
                        title + "，请尽快处理。",
                        "matter",
                        matter,
                        "caller",
                        Map.of("name", "张三", "phone", "13900000001")),
                key);
    }

    /** Takes an appeal under this key. */
    Answer accept(Map<String, ?> appeal, String key) {
        return send(request("/api/tickets").header("Idempotency-Key", key).POST(json(appeal)));
    }

    /** The ticket as this clerk may see it. */
    JsonNode ticket(String number) {
        return get("/api/tickets/" + number).good().path("ticket");
    }

    /** Does something with the ticket as it is now and answers the moved ticket. */
    JsonNode perform(String number, String verb, Map<String, ?> command) {
        long version = ticket(number).path("version").asLong();
        return perform(number, version, verb, command).good().path("ticket");
    }

    /** Does something with the ticket if it still has this version. */
    Answer perform(String number, long version, String verb, Map<String, ?> command) {
        return send(request("/api/tickets/" + number + "/commands/" + verb)
                .header("If-Match", "\"" + version + "\"")
                .POST(json(command)));
    }

    /** Writes a knowledge item for citizens and publishes it, as an editor may; answers its id. */
    String publish(String unit, String title, String answer) {
        Map<String, ?> text =
                Map.of("kind", "QA", "title", title, "answer", answer, "category", "市场监管/消费维权", "audience", "PUBLIC");
        JsonNode item = send(request("/api/knowledge")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(Map.of("unit", unit, "text", text))))
                .good()
                .path("item");
        String id = item.path("id").asText();
        send(request("/api/knowledge/" + id + "/publication")
                        .header("If-Match", "\"" + item.path("revision").asLong() + "\"")
                        .POST(json(Map.of(
                                "reviewOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusMonths(6)
                                        .toString()))))
                .good();
        return id;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A file as the page downloads it. */
    byte[] file(String path) {
        try {
            HttpResponse<byte[]> response = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    /** Sends a file as the page uploads it. */
    Answer upload(String path, Path file) {
        try {
            return send(request(path)
                    .setHeader("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private JsonNode logIn(String login, String password) {
        JsonNode session = post("/api/session", Map.of("login", login, "password", password))
                .good();
        csrf = session.path("csrf").asText();
        return session;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(centre.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            return new Answer(0, JSON.getNodeFactory().textNode(e.toString()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
