package org.yihaotong.rest.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
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

public final class DoorsTest {

    private final Server server = new Server();
    private final ServerConnector port = new ServerConnector(server);
    private final ServletContextHandler site = new ServletContextHandler();
    private final List<String> closed = new ArrayList<>();
    private final Doors doors = new Doors(framework());

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
        URI uri = URI.create("http://127.0.0.1:" + port.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("X-Word", "一号通".length() + "")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
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
        doors.addDoor(
                push -> new PushAnswer(200, "text/plain", "" + push.body().length),
                Map.of("door.path", "/large", "door.bytes", 3_000_000));
        doors.addDoor(
                push -> {
                    throw new IllegalStateException("caller 13900000001 must not be seen");
                },
                Map.of("door.path", "/broken"));

        assertEquals(413, post("/small", new byte[2_000_000]).statusCode());
        assertEquals("2000000", post("/large", new byte[2_000_000]).body());
        HttpResponse<String> broken = post("/broken", new byte[0]);
        assertEquals(500, broken.statusCode());
        assertEquals("", broken.body());
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
