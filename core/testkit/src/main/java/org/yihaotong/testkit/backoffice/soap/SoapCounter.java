package org.yihaotong.testkit.backoffice.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.server.LoopbackHttp;

/** Takes SOAP messages over HTTP on loopback, and can be ill. */
public final class SoapCounter implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Function<Asked, Said> service;
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch slowness = new CountDownLatch(0);

    /** Listens; port 0: any free one. */
    public SoapCounter(int port, String path, Function<Asked, Said> service) {
        this.service = service;
        server = LoopbackHttp.at(port);
        server.createContext(path, this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** A request: headers by lower-case name. */
    public static final class Asked {

        private final String method;
        private final Map<String, String> headers;
        private final byte[] body;

        private Asked(String method, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.headers = headers;
            this.body = body;
        }

        public String method() {
            return method;
        }

        /** Empty if there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public byte[] body() {
            return body.clone();
        }
    }

    /** An answer, always in UTF-8. */
    public record Said(int status, String contentType, String body) {}

    public int port() {
        return server.getAddress().getPort();
    }

    /** Is ill in this way from now on. */
    public void fail(Fault next) {
        slowness.countDown();
        slowness = new CountDownLatch(next == Fault.SLOW ? 1 : 0);
        fault = next;
    }

    @Override
    public void close() {
        fail(Fault.NONE);
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Asked asked = new Asked(
                    exchange.getRequestMethod(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            if (fault == Fault.SLOW) {
                waitForBetterDays();
            }
            Said said = fault.status()
                    .map(status -> new Said(status, "text/html;charset=utf-8", "<html><body>服务正在重启</body></html>"))
                    .orElseGet(() -> service.apply(asked));
            byte[] bytes = fault.spelled(said.body().getBytes(UTF_8));
            exchange.getResponseHeaders().set("Content-Type", said.contentType());
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes, 0, fault.through(bytes));
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
