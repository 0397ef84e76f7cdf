package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.ReplayGuard;
import org.yihaotong.testkit.server.LoopbackHttp;

/** The door of 首创水务: what it checks before an operation sees a request, and the ways in which it can fail. */
final class ShouchuangGateway {

    private static final String PREFIX = "/openapi/v2";
    private static final int LARGEST_BODY = 1 << 20;
    private static final int REQUESTS_PER_SECOND = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String appId;
    private final HmacSm3 key;
    private final ReplayGuard guard;
    private final BiFunction<String, JsonObject, JsonObject> operations;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch slowness = new CountDownLatch(0);

    ShouchuangGateway(
            int port, String appId, String secret, Clock clock, BiFunction<String, JsonObject, JsonObject> operations) {
        this.appId = appId;
        this.key = new HmacSm3(secret);
        this.guard = new ReplayGuard(clock, Duration.ofMinutes(5), Duration.ofMinutes(10));
        this.operations = operations;
        server = LoopbackHttp.at(port);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void fail(Fault next) {
        slowness.countDown();
        slowness = new CountDownLatch(next == Fault.SLOW ? 1 : 0);
        fault = next;
    }

    void stop() {
        fail(Fault.NONE);
        server.stop(0);
        threads.shutdownNow();
    }

    static JsonObject answer(int code, String words, JsonObject data) {
        return new JsonObject()
                .with("code", code)
                .with("msg", words)
                .with(
                        "traceId",
                        HmacSm3.digest(Long.toString(System.nanoTime()).getBytes(UTF_8))
                                .substring(32))
                .with("data", data);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (fault == Fault.SLOW) {
                waitForBetterDays();
            }
            if (isPhoto(exchange)) {
                photo(exchange, body);
                return;
            }
            Optional<Integer> refused = fault.status().or(() -> gatewayRefusal(exchange, body));
            if (refused.isPresent()) {
                exchange.sendResponseHeaders(refused.get(), -1);
                return;
            }
            byte[] answer = fault.spelled(judge(exchange, body).bytes());
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, fault.through(answer));
        }
    }

    private static boolean isPhoto(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getRawPath().startsWith("/files/");
    }

    /** Photos are given to whoever signs an empty body. */
    private void photo(HttpExchange exchange, byte[] body) throws IOException {
        boolean good = refusal(exchange, exchange.getRequestURI().getRawPath(), body) == 0;
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(good ? 200 : 403, good ? 2 : -1);
        if (good) {
            exchange.getResponseBody().write(new byte[] {(byte) 0xFF, (byte) 0xD8});
        }
    }

    private static Optional<Integer> gatewayRefusal(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        if (!exchange.getRequestMethod().equals("POST")) {
            return Optional.of(405);
        }
        if (!type.equals("application/json;charset=utf-8")) {
            return Optional.of(415);
        }
        return body.length > LARGEST_BODY ? Optional.of(413) : Optional.empty();
    }

    private JsonObject judge(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getRawPath();
        String operation = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        int refusal = refusal(exchange, path, body);
        if (refusal != 0) {
            return answer(refusal, "拒绝", new JsonObject());
        }
        if (isTooOften()) {
            return answer(4290, "超出频率", new JsonObject());
        }
        Optional<JsonObject> request = JsonObject.parse(body);
        Optional<String> field = ShouchuangRules.knows(operation) && request.isPresent()
                ? ShouchuangRules.fault(operation, request.get())
                : Optional.of("body");
        return field.map(name -> answer(4001, "参数错误", new JsonObject().with("field", name)))
                .orElseGet(() -> operations.apply(operation, request.get()));
    }

    private int refusal(HttpExchange exchange, String path, byte[] body) {
        String timestamp = header(exchange, "X-SC-Timestamp");
        String nonce = header(exchange, "X-SC-Nonce");
        if (!header(exchange, "X-SC-AppId").equals(appId)) {
            return 2004;
        }
        String text = String.join("\n", exchange.getRequestMethod(), path, timestamp, nonce, HmacSm3.digest(body));
        if (!timestamp.matches("\\d{13}")
                || !nonce.matches("[A-Za-z0-9]{16,32}")
                || !key.verifies(text, header(exchange, "X-SC-Sign"))) {
            return 2001;
        }
        return switch (guard.admit(Instant.ofEpochMilli(Long.parseLong(timestamp)), nonce)) {
            case FRESH -> 0;
            case STALE -> 2002;
            case REPLAYED -> 2003;
        };
    }

    private boolean isTooOften() {
        synchronized (lastSecond) {
            long now = System.nanoTime();
            while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() > 1_000_000_000L) {
                lastSecond.removeFirst();
            }
            lastSecond.addLast(now);
            return lastSecond.size() > REQUESTS_PER_SECOND;
        }
    }

    private void waitForBetterDays() {
        try {
            if (slowness.await(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }
}
