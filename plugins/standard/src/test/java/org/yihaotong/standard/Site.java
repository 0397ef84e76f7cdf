package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.rest.CxfPartForms;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.OrderDraft;

/** A centre with one joined unit behind a real HTTP door on loopback; only the engine is in miniature. */
final class Site implements AutoCloseable {

    static final String ORDER = "YC20200302-000123-1";
    static final String CLIENT = "unit-demo";
    static final String SECRET = "unit-demo-secret";
    static final String BELL_SECRET = "doorbell-demo-secret";
    static final int LARGEST = 22_020_096;

    final FixedClock clock;
    final MemoryLedger ledger;
    final MiniEngine engine;
    private final HttpServer server;
    private final Map<String, Object> settings = new HashMap<>();
    private StandardDoor door;
    private StandardLine line;
    private Duration pace = Duration.ofMillis(200);
    private boolean away;

    Site(Instant now) {
        this(now, "");
    }

    Site(Instant now, String doorbellUrl) {
        clock = new FixedClock(now);
        ledger = new MemoryLedger(clock);
        engine = new MiniEngine();
        settings.put("hotline_id", "newunit");
        settings.put("hotline_name", "新单位");
        settings.put("clientId", CLIENT);
        settings.put("_secret", SECRET);
        settings.put("doorbellUrl", doorbellUrl);
        settings.put("_doorbellSecret", BELL_SECRET);
        settings.put("doorbellAlgorithm", "sha256");
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

    /** The centre starts anew; only the ledger and what the engine keeps are as they were. */
    void restart() {
        if (line != null) {
            line.close();
        }
        line = new StandardLine(
                Configured.as(Settings.class, settings),
                ledger,
                (hotline, no) -> engine.standing(no),
                new CxfRestLinks(),
                new CxfSoapLinks(),
                new CxfPartForms(),
                clock);
        HotlineDirectory directory = (HotlineDirectory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HotlineDirectory.class},
                (proxy, method, args) -> away
                        ? new PushAnswer(404, "text/plain;charset=UTF-8", "")
                        : line.pushed((Push) args[1], engine));
        door = new StandardDoor(directory, new CxfSoapLinks());
        door.addLine(line);
    }

    /** The line's bundle is away, or back. */
    void away(boolean isAway) {
        away = isAway;
    }

    /** Requests follow each other without a pause from now on. */
    void hurry() {
        pace = Duration.ZERO;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StandardLine line() {
        return line;
    }

    /** The centre gives the unit an order. */
    void dispatch(String orderNo, FileContent... files) {
        WorkOrder order = new OrderDraft(orderNo, clock.instant()).order().with(List.of(files));
        engine.stand(order, State.TO_ACKNOWLEDGE);
        line.dispatch(order);
    }

    /** The order reads differently now, and the engine says so. */
    void amend(String orderNo, FileContent... files) {
        WorkOrder order = engine.order(orderNo).with(new ArrayList<>(List.of(files)));
        engine.stand(order, engine.standing(orderNo).map(Standing::state).orElseThrow());
        line.amended(order);
    }

    void tick() {
        line.collect("", engine);
    }

    @Override
    public void close() {
        line.close();
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            clock.advance(pace);
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            boolean large = body.length > LARGEST;
            exchange.getRequestBody().readAllBytes();
            Push push = push(exchange, large ? new byte[0] : body);
            PushAnswer answer = large ? door.refused(push, 413) : answer(push);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("Connection", "close");
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
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Push(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(query).orElse(""),
                headers,
                body);
    }

    /** A sample of the document, as it stands there. */
    static String sample(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] text(String words) {
        return words.getBytes(UTF_8);
    }
}
