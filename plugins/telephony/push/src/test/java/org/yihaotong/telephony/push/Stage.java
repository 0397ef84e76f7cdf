package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.telephony.CallEvent.Up;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfPartForms;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.server.LoopbackHttp;

/** The door behind real HTTP on loopback, one switch, and a centre that attends it. */
final class Stage implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    static final String TOKEN = "Tk-0123456789abcdef";
    static final String JSON = "application/json";
    private static final int LARGEST = 262_144;

    final FixedClock clock = new FixedClock(NOW);
    final MemoryLedger ledger = new MemoryLedger(clock);
    final PaperCentre centre = new PaperCentre();
    final PushDoor door = new PushDoor();
    private final Map<String, Object> settings = new HashMap<>(Map.of("_token", TOKEN));
    private final HttpServer server = LoopbackHttp.at(0);
    private final HttpClient client = HttpClient.newHttpClient();
    private PushSwitch one;
    private Thread attending;

    Stage() {
        for (String list : List.of("seats", "callerIds", "capabilities")) {
            settings.put(list, new String[0]);
        }
        server.createContext("/", this::pass);
        server.start();
        restart();
        attend();
    }

    /** What was answered. */
    record Reply(int status, String text, Optional<String> retryAfter) {

        String error() {
            return JsonObject.parse(text)
                    .flatMap(body -> body.text("error"))
                    .orElseThrow(() -> new AssertionError(text));
        }
    }

    Stage set(String name, Object value) {
        settings.put(name, value);
        leave();
        restart();
        attend();
        return this;
    }

    private void restart() {
        if (one != null) {
            door.removeSwitch(one);
        }
        one = another(settings);
    }

    /** One more switch behind the door. */
    PushSwitch another(Map<String, Object> changed) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(changed);
        PushSwitch next = new PushSwitch(
                Configured.as(Settings.class, all), new CxfPartForms(), new CxfRestLinks(), ledger, clock);
        door.addSwitch(next);
        return next;
    }

    PushSwitch provider() {
        return one;
    }

    /** The centre attends, and listens when this returns. */
    void attend() {
        attending = attend(one);
    }

    Thread attend(PushSwitch provider) {
        int before = centre.all(Up.class).size();
        Thread thread = new Thread(() -> {
            try {
                provider.attend(centre);
            } catch (BackendException | InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        while (!isListening(thread, before) && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private boolean isListening(Thread thread, int before) {
        return centre.all(Up.class).size() > before && thread.getState() == Thread.State.WAITING;
    }

    /** Nobody attends when this returns. */
    void leave() {
        try {
            attending.interrupt();
            attending.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply json(JsonObject push) {
        return post(JSON, push.bytes());
    }

    Reply form(String fields) {
        return post("application/x-www-form-urlencoded", fields.getBytes(UTF_8));
    }

    Reply post(String type, byte[] body, String... headers) {
        return send("/cti/v1/" + TOKEN, type, body, headers);
    }

    Reply send(String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request =
                request(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", type);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Reply(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("retry-after"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A push of the protocol, with further fields as name and value in turn. */
    static JsonObject push(String event, String callId, String... more) {
        JsonObject push = new JsonObject()
                .with("event", event)
                .with("from", "13800138000")
                .with("to", "12345")
                .with("direction", "in")
                .with("callId", callId);
        for (int i = 0; i < more.length; i += 2) {
            push = push.with(more[i], more[i + 1]);
        }
        return push;
    }

    /** What lies aside, each in its lines: why, of which type, which bytes. */
    List<List<String>> asides() {
        return ledger.after("push", Asides.BOOK, 0, 5000).stream()
                .map(entry -> entry.text().lines().toList())
                .toList();
    }

    /** Why the only push was put aside that was. */
    String asideReason() {
        List<List<String>> asides = asides();
        if (asides.size() != 1) {
            throw new AssertionError(asides.size() + " put aside");
        }
        return asides.get(0).get(0);
    }

    @Override
    public void close() {
        leave();
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            boolean large = body.length > LARGEST;
            exchange.getRequestBody().readAllBytes();
            Push push = push(exchange, large ? new byte[0] : body);
            PushAnswer answer = large ? door.refused(push, 413) : door.answer(push);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.bytes();
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Push push(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Push(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), "", headers, body);
    }
}
