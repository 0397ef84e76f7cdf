package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;

public class CxfRestLinkTest {

    private HttpServer server;
    private volatile String answer = "{\"code\":0}";
    private volatile int status = 200;
    private volatile String seen = "";

    @Before
    public void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                seen = String.join(
                        "|",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestHeaders().getFirst("X-Signed"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                byte[] bytes = answer.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @After
    public void close() {
        server.stop(0);
    }

    @Test
    public void aDocumentGoesOutSignedAsItIsSent() throws BackendException {
        Signing signing = (method, path, body) -> Map.of("X-Signed", method + path + body.length);
        try (RestLink link = link("/base/", signing)) {
            JsonObject back = link.post("/order", new JsonObject().with("title", "停水"));

            assertEquals(Optional.of(0L), back.number("code"));
        }
        assertEquals("POST|/base/order|application/json;charset=UTF-8|POST/base/order18|{\"title\":\"停水\"}", seen);
    }

    @Test
    public void anotherStatusOrHalfADocumentIsATemporaryTrouble() {
        status = 502;
        assertEquals(Kind.COMMUNICATION, kindOf(link("", Signing.NONE)));
        status = 200;
        answer = "{\"code\":0,\"da";
        assertEquals(Kind.COMMUNICATION, kindOf(link("", Signing.NONE)));
        answer = "";
        assertEquals(Kind.COMMUNICATION, kindOf(link("", Signing.NONE)));
    }

    @Test
    public void anAddressThatCannotBeRightIsAConfiguration() {
        CxfRestLinks links = new CxfRestLinks();

        assertEquals(Kind.CONFIGURATION, kindOf(links.open("not an address", Duration.ofSeconds(1), Signing.NONE)));
        assertEquals(Kind.CONFIGURATION, kindOf(links.open("", Duration.ofSeconds(1), Signing.NONE)));
    }

    @Test
    public void aClosedDoorIsATemporaryTrouble() {
        RestLink link = link("", Signing.NONE);
        server.stop(0);

        assertEquals(Kind.COMMUNICATION, kindOf(link));
    }

    private RestLink link(String path, Signing signing) {
        return new CxfRestLinks()
                .open("http://127.0.0.1:" + server.getAddress().getPort() + path, Duration.ofSeconds(5), signing);
    }

    private static Kind kindOf(RestLink link) {
        return assertThrows(BackendException.class, () -> link.post("/order", new JsonObject()))
                .kind();
    }
}
