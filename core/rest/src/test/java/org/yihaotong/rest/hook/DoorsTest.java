package org.yihaotong.rest.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.rest.Centre;
import org.yihaotong.rest.guard.BodyRoom;

public final class DoorsTest {

    private static final PublicDoor LENGTH = push -> new PushAnswer(200, "text/plain", "" + push.body().length);

    private final Server server = new Server();
    private final ServerConnector port = new ServerConnector(server);
    private final ServletContextHandler site = new ServletContextHandler();
    private final List<String> closed = new ArrayList<>();
    private final Doors doors = doors(Duration.ZERO);

    @Before
    public void open() throws Exception {
        port.setHost("127.0.0.1");
        server.addConnector(port);
        server.setHandler(site);
        server.start();
    }

    @After
    public void close() throws Exception {
        server.stop();
    }

    /** Doors on a room of one megabyte whose clock leaps so far whenever somebody looks at it. */
    private Doors doors(Duration leap) {
        return new Doors(
                framework(),
                new BodyRoom(Centre.settings(BodyRoom.Settings.class, Map.of("megabytes", 1)), new Leaping(leap)));
    }

    private static final class Leaping extends Clock {

        private final Duration leap;
        private Instant now = Centre.NOW;

        Leaping(Duration leap) {
            this.leap = leap;
        }

        @Override
        public synchronized Instant instant() {
            Instant seen = now;
            now = now.plus(leap);
            return seen;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Does what the whiteboard does with servlets. */
    private BundleContext framework() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> {
                    String[] patterns =
                            (String[]) ((Dictionary<?, ?>) args[2]).get("osgi.http.whiteboard.servlet.pattern");
                    for (String pattern : patterns) {
                        site.addServlet(new ServletHolder((Servlet) args[1]), pattern);
                    }
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {ServiceRegistration.class},
                            (registration, verb, none) -> closed.add(patterns[0]));
                });
    }

    private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(from("", path, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest from(String sender, String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getLocalPort() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Word", "一号通".length() + "")
                .header("X-Forwarded-For", sender)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> postFrom(String sender, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(from(sender, "/large", body), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    public void aDoorAnswersAtItsPathAndBelow() throws Exception {
        doors.addDoor(
                push -> new PushAnswer(
                                207,
                                "text/plain;charset=UTF-8",
                                push.method() + push.path() + "?" + push.query()
                                        + push.header("x-word").orElse(""))
                        .with("Retry-After", "7"),
                Map.of("door.path", new String[] {"/link", "/oauth"}));

        HttpResponse<String> answer = post("/link/v1/orders?limit=1", new byte[3]);

        assertEquals(207, answer.statusCode());
        assertEquals("POST/link/v1/orders?limit=13", answer.body());
        assertEquals("7", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("POST/oauth/token?3", post("/oauth/token", new byte[0]).body());
    }

    @Test
    public void aBodyIsBoundedAndADoorThatFailsSaysNothing() throws Exception {
        doors.addDoor(push -> new PushAnswer(200, "", "" + push.body().length), Map.of("door.path", "/small"));
        doors.addDoor(LENGTH, Map.of("door.path", "/large", "door.bytes", 600_000));
        doors.addDoor(
                push -> {
                    throw new IllegalStateException("caller 13900000001 must not be seen");
                },
                Map.of("door.path", "/broken"));

        assertEquals(413, post("/small", new byte[2_000_000]).statusCode());
        assertEquals("600000", post("/large", new byte[600_000]).body());
        assertEquals(413, post("/large", new byte[600_001]).statusCode());
        HttpResponse<String> broken = post("/broken", new byte[0]);
        assertEquals(500, broken.statusCode());
        assertEquals("", broken.body());
    }

    @Test
    public void bodiesOfAllTogetherFindRoomOrAreToldWhenToComeAgain() throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        doors.addDoor(LENGTH, Map.of("door.path", "/large", "door.bytes", 1_000_000));
        doors.addDoor(push -> held(push, inside, done), Map.of("door.path", "/held", "door.bytes", 1_000_000));
        HttpClient client = HttpClient.newHttpClient();
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(from("203.0.113.1", "/held", new byte[500_000]), HttpResponse.BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> second =
                client.sendAsync(from("203.0.113.2", "/held", new byte[300_000]), HttpResponse.BodyHandlers.ofString());
        assertTrue(inside.await(30, TimeUnit.SECONDS));

        HttpResponse<String> full = postFrom("203.0.113.3", new byte[200_000]);
        assertEquals(503, full.statusCode());
        assertEquals("10", full.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                "a form goes through",
                "50000",
                postFrom("203.0.113.3", new byte[50_000]).body());

        done.countDown();
        assertEquals("500000", first.get(30, TimeUnit.SECONDS).body());
        assertEquals("300000", second.get(30, TimeUnit.SECONDS).body());
        assertEquals("200000", postFrom("203.0.113.3", new byte[200_000]).body());
    }

    private static PushAnswer held(Push push, CountDownLatch inside, CountDownLatch done) {
        inside.countDown();
        try {
            assertTrue(done.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return LENGTH.answer(push);
    }

    @Test
    public void oneSenderNeverFillsTheRoom() throws Exception {
        doors.addDoor(LENGTH, Map.of("door.path", "/large", "door.bytes", 1_000_000));

        assertEquals(503, postFrom("203.0.113.1", new byte[800_000]).statusCode());
        assertEquals("600000", postFrom("203.0.113.1", new byte[600_000]).body());
    }

    @Test
    public void whoeverTricklesIsCutOffAndTheRoomIsFreeAgain() throws Exception {
        Doors impatient = doors(Duration.ofSeconds(31));
        impatient.addDoor(LENGTH, Map.of("door.path", "/slow", "door.bytes", 600_000));
        doors.addDoor(LENGTH, Map.of("door.path", "/large", "door.bytes", 600_000));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.getLocalPort())) {
            socket.getOutputStream().write(begun("/slow"));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertTrue(answer, answer.startsWith("HTTP/1.1 408"));
            assertTrue(answer, answer.contains("Connection: close"));
        }
        assertEquals("600000", postFrom("203.0.113.1", new byte[600_000]).body());
    }

    @Test
    public void whoeverFallsSilentIsCutOffToo() throws Exception {
        port.setIdleTimeout(300);
        doors.addDoor(LENGTH, Map.of("door.path", "/large", "door.bytes", 600_000));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.getLocalPort())) {
            socket.getOutputStream().write(begun("/large"));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertTrue(answer, answer.startsWith("HTTP/1.1 408"));
        }
    }

    /** A request whose body is promised and has only begun. */
    private static byte[] begun(String path) {
        return ("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\nphoto=").getBytes(UTF_8);
    }

    @Test
    public void theLookOfPagesForTelephonesLiesAtEveryDoorAndIsTheCentresOwn() throws Exception {
        doors.addDoor(LENGTH, Map.of("door.path", "/link"));

        HttpResponse<String> style = post("/link/phone.css", new byte[0]);

        assertEquals(
                "text/css;charset=UTF-8",
                style.headers().firstValue("Content-Type").orElse(""));
        assertTrue(style.body().contains("--primary"));
    }

    @Test
    public void aDoorMayWordWhatItCouldNotAnswer() throws Exception {
        PublicDoor door = new PublicDoor() {
            @Override
            public PushAnswer answer(Push push) {
                throw new IllegalStateException("caller 13900000001 must not be seen");
            }

            @Override
            public PushAnswer refused(Push push, int status) {
                return new PushAnswer(status, "text/plain", push.path() + " " + status + " " + push.body().length);
            }
        };
        doors.addDoor(door, Map.of("door.path", "/wordy"));

        assertEquals("/wordy/a 413 0", post("/wordy/a", new byte[2_000_000]).body());
        assertEquals("/wordy 500 0", post("/wordy", new byte[0]).body());
    }

    @Test
    public void whoeverComesByTheProxyOnThisMachineIsWhoTheProxyNamesLast() throws Exception {
        doors.addDoor(push -> new PushAnswer(200, "text/plain", push.sender()), Map.of("door.path", "/who"));
        HttpRequest byProxy = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getLocalPort() + "/who"))
                .header("X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                .build();

        assertEquals(
                "203.0.113.7",
                HttpClient.newHttpClient()
                        .send(byProxy, HttpResponse.BodyHandlers.ofString())
                        .body());
        assertEquals("127.0.0.1", post("/who", new byte[0]).body());
    }

    @Test
    public void nobodyOpensADoorOverThePage() {
        PublicDoor door = push -> new PushAnswer(200, "", "");
        doors.addDoor(door, Map.of("door.path", new String[] {"/api", "/hook/x", "/", "link", "/Link", "/a/../b"}));
        doors.removeDoor(door);

        assertEquals(List.of(), closed);
        assertFalse(Doors.isFree("/r"));
        assertTrue(Doors.isFree("/reply/page"));
    }

    @Test
    public void aDoorThatGoesIsClosed() {
        PublicDoor door = push -> new PushAnswer(200, "", "");
        doors.addDoor(door, Map.of("door.path", "/link"));

        doors.removeDoor(door);

        assertEquals(List.of("/link"), closed);
    }
}
