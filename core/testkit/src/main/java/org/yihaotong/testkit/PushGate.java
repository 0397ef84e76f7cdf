package org.yihaotong.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.testkit.server.LoopbackHttp;

/** The centre's hook in miniature: passes what a back office pushes to one adapter. */
public final class PushGate implements AutoCloseable {

    private final HttpServer server;
    private final Intake intake;
    private volatile HotlineAdapter adapter = order -> {
        throw new IllegalStateException("no adapter at the gate yet");
    };

    /** Listens on a free loopback port. */
    public PushGate(Intake intake) {
        this.intake = intake;
        server = LoopbackHttp.at(0);
        server.createContext("/hook/", this::pass);
        server.start();
    }

    /** The callback URL to register with the unit. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/line";
    }

    /** Pushes go to this adapter from now on. */
    public void leadTo(HotlineAdapter next) {
        adapter = next;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            PushAnswer answer = answer(exchange);
            byte[] body = answer.bytes();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private PushAnswer answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        Push push = new Push(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes());
        try {
            return adapter.pushed(push, intake);
        } catch (IllegalStateException storeIsDown) {
            return new PushAnswer(500, "text/plain;charset=UTF-8", "");
        }
    }
}
