package org.yihaotong.itests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A back office that takes as long for every answer as it is told, and counts the orders that it answered. */
final class Office implements AutoCloseable {

    private final AtomicLong answered = new AtomicLong();
    private final HttpServer server;
    private final int millis;

    Office(int millis) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or it answers 40 ms later than it says
        this.millis = millis;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        server.setExecutor(Executors.newCachedThreadPool(work -> daemon(work, "office")));
        server.createContext("/", this::answer);
        server.start();
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            TimeUnit.MILLISECONDS.sleep(millis);
            boolean order = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/orders");
            String said = order ? "{\"number\":\"N" + System.nanoTime() + "\"}" : "{\"items\":[],\"last\":0}";
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            answered.addAndGet(order ? 1 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many orders it has answered. */
    long answered() {
        return answered.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
