package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.yihaotong.api.channel.Matter;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.kit.rest.CxfPartForms;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;

/** The endpoint behind real HTTP on loopback, and a client of it that knows the specification only. */
final class Endpoint implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    static final int LARGEST = 33_554_432;
    static final String KEY = "key-of-the-city";
    static final String OTHER_KEY = "key-of-the-other";

    final FixedClock clock = new FixedClock(NOW);
    final List<Matter> matters = new ArrayList<>();
    final MiniDesk desk = new MiniDesk(clock);
    private final Map<String, Object> settings = new HashMap<>(Map.of("jurisdictions", new String[0]));
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private GeoReportDoor door;
    /** What the house refuses before it asks the door; 0: nothing. */
    int refusing;

    Endpoint() {
        matters.add(matter("供水/停水", "市供水公司", "*houseNumber|户号|[0-9]{8}|水费单上的8位户号"));
        matters.add(matter("噪声污染", "市生态环境局"));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::pass);
        server.start();
        restart();
    }

    static Matter matter(String path, String unit, String... fields) {
        return new Matter(
                path, List.of(unit), Stream.of(fields).map(ExtraField::parse).toList());
    }

    private static Client client(String name, String key) {
        return new Client(Configured.as(Client.Terms.class, Map.of("name", name, "_key", key)));
    }

    /** The endpoint reads its settings. */
    void restart() {
        door = new GeoReportDoor(
                Configured.as(Settings.class, settings),
                desk,
                () -> List.copyOf(matters),
                new MemoryLedger(clock),
                new CxfPartForms(),
                clock);
        door.addClient(client("市民云", KEY));
        door.addClient(client("随手拍", OTHER_KEY));
        door.addClient(client("停用", ""));
    }

    Endpoint set(String name, Object value) {
        settings.put(name, value);
        restart();
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/open311/v2";
    }

    /** What the endpoint answered. */
    record Reply(int status, String mediaType, String text) {

        List<JsonObject> rows() {
            return JsonObject.parseList(text.getBytes(UTF_8)).orElseThrow(() -> new AssertionError(text));
        }

        JsonObject row() {
            return rows().get(0);
        }

        JsonObject object() {
            return JsonObject.parse(text).orElseThrow(() -> new AssertionError(text));
        }

        XmlElement xml() {
            return XmlElement.parse(text.getBytes(UTF_8)).orElseThrow(() -> new AssertionError(text));
        }

        /** The only error's code and the HTTP status, as in {@code 400/413}. */
        String error() {
            return status + "/" + row().number("code").orElseThrow();
        }

        String words() {
            return row().text("description").orElseThrow();
        }
    }

    Reply get(String resource, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url() + resource)).GET(), headers);
    }

    Reply post(String resource, String form) {
        return post(resource, "application/x-www-form-urlencoded; charset=utf-8", form.getBytes(UTF_8));
    }

    Reply post(String resource, String mediaType, byte[] body) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + resource)).POST(BodyPublishers.ofByteArray(body)),
                "Content-Type",
                mediaType);
    }

    Reply send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("content-type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            boolean large = body.length > LARGEST;
            exchange.getRequestBody().readAllBytes();
            Push push = push(exchange, large ? new byte[0] : body);
            PushAnswer answer = large || refusing > 0 ? door.refused(push, large ? 413 : refusing) : answer(push);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            byte[] bytes = answer.bytes();
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private PushAnswer answer(Push push) {
        try {
            return door.answer(push);
        } catch (IllegalStateException e) {
            return door.refused(push, 500);
        }
    }

    private static Push push(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Push(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                body);
    }
}
