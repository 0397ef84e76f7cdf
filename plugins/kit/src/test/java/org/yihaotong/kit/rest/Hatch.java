package org.yihaotong.kit.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A server on loopback that writes down what it is asked and answers what it was told beforehand. */
final class Hatch implements AutoCloseable {

    /** A request as it came. */
    record Seen(String method, String target, Map<String, List<String>> headers, String text, String latin1) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        byte[] body() {
            return latin1.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private record Told(int status, Map<String, String> headers, String latin1, int sent) {

        byte[] body() {
            return latin1.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private final HttpServer server;
    private final Deque<Told> told = new ArrayDeque<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

    Hatch() throws IOException {
        this(0);
    }

    Hatch(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The next answer that nobody has got yet; the last one is given for ever. */
    Hatch says(int status, String body, Map<String, String> headers) {
        return says(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Hatch says(int status, byte[] body, Map<String, String> headers) {
        told.add(new Told(status, headers, new String(body, StandardCharsets.ISO_8859_1), body.length));
        return this;
    }

    Hatch says(int status, String body) {
        return says(status, body, Map.of());
    }

    /** An answer that ends in the middle. */
    Hatch breaksOff(String body) {
        told.add(new Told(200, Map.of(), body, 3));
        return this;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen last() {
        return seen.get(seen.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(body, StandardCharsets.UTF_8),
                    new String(body, StandardCharsets.ISO_8859_1)));
            Told next = told.size() > 1 ? told.poll() : told.peek();
            next.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(next.status(), next.body().length == 0 ? -1 : next.body().length);
            exchange.getResponseBody().write(next.body(), 0, next.sent());
        }
    }
}
