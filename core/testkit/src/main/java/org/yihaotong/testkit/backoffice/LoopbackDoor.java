package org.yihaotong.testkit.backoffice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.testkit.server.LoopbackHttp;

/** The HTTP server of a fake unit on loopback: it bounds bodies and can be ill in the ways of {@link Fault}. */
public final class LoopbackDoor implements AutoCloseable {

    private static final PushAnswer TOO_LARGE = new PushAnswer(413, "text/plain", "");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final int largestBody;
    private final Function<Push, PushAnswer> room;
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch slowness = new CountDownLatch(0);

    /**
     * Opens the door.
     *
     * @param port loopback port; 0: any free one
     * @param largestBody in bytes; anything larger is answered with 413
     * @param room what answers a request; one at a time, as a unit's own transactions would
     */
    public LoopbackDoor(int port, int largestBody, Function<Push, PushAnswer> room) {
        this.largestBody = largestBody;
        this.room = room;
        server = LoopbackHttp.at(port);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Fails like this from now on; whoever waits because of slowness is served. */
    public void fail(Fault next) {
        CountDownLatch before = slowness;
        slowness = new CountDownLatch(next == Fault.SLOW ? 1 : 0);
        fault = next;
        before.countDown();
    }

    @Override
    public void close() {
        fail(Fault.NONE);
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(largestBody + 1);
            if (fault == Fault.SLOW) {
                waitForBetterDays();
            }
            PushAnswer answer = fault.status()
                    .map(status -> new PushAnswer(status, "text/plain", ""))
                    .orElseGet(() -> answer(exchange, body));
            byte[] said = fault.spelled(answer.bytes());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said, 0, fault.through(said));
        }
    }

    private PushAnswer answer(HttpExchange exchange, byte[] body) {
        if (body.length > largestBody) {
            return TOO_LARGE;
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        Push request = new Push(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                body);
        synchronized (room) {
            return room.apply(request);
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
}
