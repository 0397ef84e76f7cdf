package org.yihaotong.kit.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapRequest;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.TokenCheck;
import org.yihaotong.kit.link.UsernameToken;

/** The link and the door face a SOAP stack that is neither ours nor CXF's: the npm package soap, in a process of its own. */
public class SoapOtherSideTest {

    private static final String USER = "unit-demo";
    private static final String PASSWORD = "unit-demo-secret";
    private static final byte[] PHOTO = "图片\u0000\r\n--".repeat(5000).getBytes(UTF_8);

    private static Process otherSide;
    private static String address;

    @BeforeClass
    public static void start() throws IOException {
        Path module = Path.of(Optional.ofNullable(System.getProperty("basedir")).orElse("plugins/kit"));
        Path server = module.resolve("src/test/other-side/server.mjs");
        otherSide = new ProcessBuilder("node", server.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = otherSide.inputReader(UTF_8);
        address = "http://127.0.0.1:" + said.readLine();
    }

    @AfterClass
    public static void stop() throws IOException {
        otherSide.getOutputStream().close();
        otherSide.destroy();
    }

    @Test
    public void aTypedCallWithATokenAndAPartIsUnderstood() throws BackendException {
        SoapElement answer = link("/photo", SoapVersion.SOAP_11, PASSWORD, Clock.systemUTC(), true)
                .call("urn:photo/Keep", keep("照片 & <图>"));

        assertEquals(Optional.of("照片 & <图>"), answer.textOf("name"));
        assertEquals(Optional.of("299.00"), answer.textOf("doubled"));
        assertEquals(Optional.of(sha1(PHOTO)), answer.textOf("sha1"));
    }

    @Test
    public void theYoungVersionIsUnderstoodAsWellAndBytesWithinTheDocument() throws BackendException {
        for (boolean mtom : new boolean[] {true, false}) {
            SoapElement answer = link("/photo12", SoapVersion.SOAP_12, PASSWORD, Clock.systemUTC(), mtom)
                    .call("urn:photo/Keep", keep("照片"));

            assertEquals(Optional.of(sha1(PHOTO)), answer.textOf("sha1"));
        }
    }

    @Test
    public void everyMessageHasANonceOfItsOwn() throws BackendException {
        SoapLink link = link("/photo", SoapVersion.SOAP_11, PASSWORD, Clock.systemUTC(), false);

        assertEquals(
                link.call("urn:photo/Keep", keep("一")).textOf("sha1"),
                link.call("urn:photo/Keep", keep("二")).textOf("sha1"));
    }

    @Test
    public void aWrongPasswordAndAWrongClockAreQuestionsOfIdentity() {
        assertEquals(Kind.AUTHENTICATION, kind(link("/photo", SoapVersion.SOAP_11, "guess", Clock.systemUTC(), true)));
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        assertEquals(Kind.AUTHENTICATION, kind(link("/photo12", SoapVersion.SOAP_12, PASSWORD, late, true)));
    }

    @Test
    public void aFaultOfTheirsIsReadAsSuch() {
        SoapLink link = link("/photo", SoapVersion.SOAP_11, PASSWORD, Clock.systemUTC(), true);

        BackendException trouble =
                assertThrows(BackendException.class, () -> link.call("urn:photo/Keep", keep("fault")));

        assertEquals(Kind.COMMUNICATION, trouble.kind());
    }

    @Test
    public void theirClientReadsOurDescriptionAndIsLetIn() throws Exception {
        String expected = "照片 299 " + sha1("图".getBytes(UTF_8));
        try (Door door = new Door()) {
            assertEquals(expected, door.visit(PASSWORD, ""));
            assertEquals(expected, door.visit(PASSWORD, "&mtom=1"));
            assertEquals("fault wsse:FailedAuthentication", door.visit("guess", ""));
            assertEquals("fault wsse:FailedAuthentication", door.visit("guess", "&soap12=1"));
            assertEquals(expected, door.visit(PASSWORD, "&soap12=1"));
        }
    }

    private static SoapLink link(String path, SoapVersion version, String password, Clock clock, boolean mtom) {
        SoapTerms terms = new SoapTerms(address + path, version, Duration.ofSeconds(20))
                .headed(UsernameToken.digest(USER, password, clock));
        return new CxfSoapLinks().open(mtom ? terms.withMtom() : terms);
    }

    private static SoapElement keep(String name) {
        return SoapElement.element("urn:photo", "Keep")
                .prefixed("p")
                .with("name", name)
                .with("amount", "149.50")
                .with(SoapElement.element("urn:photo", "content").prefixed("p").bytes(PHOTO));
    }

    private static Kind kind(SoapLink link) {
        return assertThrows(BackendException.class, () -> link.call("urn:photo/Keep", keep("照片")))
                .kind();
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service of ours that their client visits. */
    private static final class Door implements AutoCloseable {

        private final HttpServer server;
        private final SoapDoor door;
        private final TokenCheck check = new TokenCheck(
                user -> Optional.of(PASSWORD).filter(p -> user.equals(USER)),
                false,
                Clock.systemUTC(),
                Duration.ofMinutes(5));

        Door() throws IOException {
            Path module =
                    Path.of(Optional.ofNullable(System.getProperty("basedir")).orElse("plugins/kit"));
            String wsdl = Files.readString(module.resolve("src/test/other-side/photo.wsdl"));
            door = new CxfSoapLinks()
                    .door(new SoapContract(Set.of(SoapVersion.values()), wsdl, Map.of(), Set.of(UsernameToken.WSSE)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::pass);
            server.start();
        }

        String visit(String password, String more) throws IOException, InterruptedException {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/photo?wsdl";
            URI visit = URI.create(
                    address + "/visit?password=" + password + more + "&url=" + URLEncoder.encode(url, UTF_8));
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(visit).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() {
            server.stop(0);
        }

        private SoapElement keep(SoapRequest request) throws SoapFaultException {
            check.admit(request);
            SoapElement body = request.body();
            BigDecimal amount = new BigDecimal(body.textOf("amount").orElseThrow());
            return SoapElement.element("urn:photo", "KeepResponse")
                    .with("name", body.textOf("name"))
                    .with("doubled", amount.add(amount).toPlainString())
                    .with(
                            "sha1",
                            sha1(body.child("content").orElseThrow().bytes().orElseThrow()));
        }

        private void pass(HttpExchange exchange) throws IOException {
            try (exchange) {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
                Push push = new Push(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        exchange.getRequestURI().getRawQuery(),
                        headers,
                        exchange.getRequestBody().readAllBytes());
                PushAnswer answer = door.answer(push, this::keep);
                exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
                exchange.getResponseHeaders().set("Connection", "close");
                exchange.sendResponseHeaders(answer.status(), answer.bytes().length);
                exchange.getResponseBody().write(answer.bytes());
            }
        }
    }
}
