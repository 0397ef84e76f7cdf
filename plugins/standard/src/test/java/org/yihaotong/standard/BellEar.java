package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** A unit's receiver for the doorbell, by the rules of section 9: refuses what is forged or old, and does each event once. */
final class BellEar implements AutoCloseable {

    /** A ring as it came. */
    private record Ring(String id, String time, String signature, String body) {}

    private final HttpServer server;
    private final List<Ring> rings = new ArrayList<>();
    private final Map<String, String> done = new LinkedHashMap<>();
    private Clock clock = Clock.systemUTC();
    private int refused;
    private int answer = 204;

    BellEar() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/bell", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bell?unit=1";
    }

    void tells(Clock time) {
        clock = time;
    }

    /** Answers every ring like this from now on. */
    void answer(int status) {
        answer = status;
    }

    List<String> done() {
        return List.copyOf(done.keySet());
    }

    List<String> types() {
        return List.copyOf(done.values());
    }

    int refused() {
        return refused;
    }

    /** How often it rang, whatever the answer was. */
    List<String> rung() {
        return rings.stream().map(Ring::id).toList();
    }

    /** Somebody plays back what he heard on the wire. */
    void replayAll() {
        List.copyOf(rings).forEach(this::take);
    }

    void replayForged() {
        Ring first = rings.get(0);
        take(new Ring(first.id(), first.time(), first.signature(), first.body().replace("HELP", "REPORT") + " "));
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            Ring ring = new Ring(
                    header(exchange, "X-Hotline-Id"),
                    header(exchange, "X-Hotline-Time"),
                    header(exchange, "X-Hotline-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            rings.add(ring);
            boolean listens =
                    answer < 300 && "unit=1".equals(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(listens ? take(ring) : answer, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private int take(Ring ring) {
        Instant time = Instant.ofEpochSecond(Long.parseLong(ring.time()));
        String sign = new HmacSha256(Site.BELL_SECRET).sign(ring.id() + "." + ring.time() + "." + ring.body());
        boolean old = Duration.between(time, clock.instant()).abs().toSeconds() > 300;
        if (old || !ring.signature().equals("v1=" + sign)) {
            refused++;
            return 401;
        }
        JsonObject event = JsonObject.parse(ring.body().getBytes(UTF_8)).orElseThrow();
        if (!event.text("eventId").orElse("").equals(ring.id())) {
            throw new AssertionError("the event's number is another than the header's");
        }
        done.putIfAbsent(ring.id(), event.text("type").orElse(""));
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
