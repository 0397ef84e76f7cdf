package org.yihaotong.kit.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;
import org.yihaotong.kit.link.SoapTerms;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.UsernameToken;

/** The centre calls a service; also the story of everything that can go wrong with one. */
public class CxfSoapLinkTest {

    private static final String ENV11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ENV12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final SoapElement ASKED = SoapElement.element("urn:x", "Ask").with("Text", "停水");

    private final CountDownLatch patience = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String type = "text/xml; charset=utf-8";
    private volatile byte[] answer = answer(ENV11, "<Echo xmlns='urn:x'><Text>好</Text></Echo>");
    private volatile int announced;
    private volatile boolean slow;
    private volatile String head = "";
    private volatile Wire seen;

    @Before
    public void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @After
    public void close() {
        patience.countDown();
        server.stop(0);
    }

    @Test
    public void theOldVersionHasItsActionInAHeader() throws BackendException {
        SoapElement back = link(SoapVersion.SOAP_11).call("urn:x/Ask", ASKED);

        assertEquals(Optional.of("好"), back.textOf("Text"));
        assertEquals("POST /|text/xml; charset=utf-8|\"urn:x/Ask\"", head);
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"" + ENV11
                        + "\"><soapenv:Body><Ask"
                        + " xmlns=\"urn:x\"><Text>停水</Text></Ask></soapenv:Body></soapenv:Envelope>",
                new String(seen.bytes(), UTF_8));
    }

    @Test
    public void anEmptyActionIsSentAsQuotationMarks() throws BackendException {
        link(SoapVersion.SOAP_11).call("", ASKED);

        assertTrue(head, head.endsWith("|\"\""));
    }

    @Test
    public void theYoungVersionHasItsActionInTheMediaType() throws BackendException {
        type = "application/soap+xml; charset=utf-8";
        answer = answer(ENV12, "<Echo/>");

        link(SoapVersion.SOAP_12).call("urn:x/Ask", ASKED);

        assertEquals("POST /|application/soap+xml; charset=utf-8; action=\"urn:x/Ask\"|null", head);
    }

    @Test
    public void theTokenStandsInTheHeaderAndMustBeUnderstood() throws BackendException {
        new CxfSoapLinks()
                .open(terms(SoapVersion.SOAP_11).headed(UsernameToken.text("yc12345", "Pw_95598_t")))
                .call("", ASKED);

        Envelope envelope = Envelope.of(seen.document().orElseThrow()).orElseThrow();
        SoapElement security = envelope.headers().get(0);
        assertEquals(Optional.of("1"), security.attributeOf(ENV11, "mustUnderstand"));
        assertEquals(
                Optional.of("yc12345"),
                security.child("UsernameToken").orElseThrow().textOf("Username"));
        assertEquals(List.of(), security.child("UsernameToken").orElseThrow().children("Nonce"));
    }

    @Test
    public void bytesTravelBesideTheDocumentWithMtomAndWithinItWithout() throws BackendException {
        byte[] photo = new byte[100_000];
        Arrays.fill(photo, (byte) 0xFF);
        SoapElement body = SoapElement.element("urn:x", "Send")
                .with(SoapElement.element("urn:x", "Content").bytes(photo))
                .with(SoapElement.element("urn:x", "Content").bytes("第二".getBytes(UTF_8)));

        new CxfSoapLinks().open(terms(SoapVersion.SOAP_11).withMtom()).call("urn:x/Send", body);

        assertTrue(seen.contentType(), seen.contentType().startsWith("multipart/related"));
        assertTrue(seen.contentType(), seen.contentType().contains("type=\"application/xop+xml\""));
        assertTrue(seen.contentType(), seen.contentType().contains("start-info=\"text/xml\""));
        String text = new String(seen.bytes(), UTF_8);
        assertTrue(text.contains("<xop:Include"));
        Envelope read = Envelope.of(seen.document().orElseThrow()).orElseThrow();
        List<SoapElement> contents = read.body().orElseThrow().children("Content");
        assertArrayEquals(photo, contents.get(0).bytes().orElseThrow());
        assertEquals("第二", new String(contents.get(1).bytes().orElseThrow(), UTF_8));

        link(SoapVersion.SOAP_11).call("urn:x/Send", body);
        assertEquals("text/xml; charset=utf-8", seen.contentType());
    }

    @Test
    public void anAnswerWithPartsIsReadWhole() throws BackendException {
        type = "multipart/related; type=\"application/xop+xml\"; start=\"<r@x>\"; start-info=\"text/xml\"; boundary=b1";
        String root = new String(
                answer(
                        ENV11,
                        "<Echo xmlns='urn:x'><Content><i:Include xmlns:i='http://www.w3.org/2004/08/xop/include'"
                                + " href='cid:att1%4012345'/></Content></Echo>"),
                UTF_8);
        answer = ("--b1\r\n"
                        + "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                        + "Content-ID: <r@x>\r\n\r\n"
                        + root
                        + "\r\n"
                        + "--b1\r\n"
                        + "Content-Type: image/png\r\n"
                        + "Content-Transfer-Encoding: binary\r\n"
                        + "Content-ID: <att1@12345>\r\n\r\n"
                        + "图\r\n"
                        + "--b1--\r\n")
                .getBytes(UTF_8);

        SoapElement back = link(SoapVersion.SOAP_11).call("", ASKED);

        assertEquals("图", new String(back.child("Content").orElseThrow().bytes().orElseThrow(), UTF_8));
        byte[] whole = answer;
        answer = Arrays.copyOf(whole, whole.length / 3);
        assertEquals(Kind.COMMUNICATION, kind());
    }

    @Test
    public void everyFaultHasItsConsequence() {
        status = 500;
        assertEquals(Kind.COMMUNICATION, kindOf11("soapenv:Server.userException"));
        assertEquals(Kind.COMMUNICATION, kindOf11("soapenv:Server"));
        assertEquals(Kind.REFUSED, kindOf11("soapenv:Client"));
        assertEquals(Kind.AUTHENTICATION, kindOf11("wsse:FailedAuthentication"));
        assertEquals(Kind.AUTHENTICATION, kindOf11("wsse:InvalidSecurity"));
        assertEquals(Kind.COMMUNICATION, kindOf11("wsu:MessageExpired"));
        assertEquals(Kind.CONFIGURATION, kindOf11("soapenv:MustUnderstand"));
        assertEquals(Kind.CONFIGURATION, kindOf11("soapenv:VersionMismatch"));
        assertEquals(Kind.COMMUNICATION, kindOf11("whatever"));
        type = "application/soap+xml";
        assertEquals(Kind.REFUSED, kindOf12("env:Sender", "jw:InvalidMessage"));
        assertEquals(Kind.AUTHENTICATION, kindOf12("env:Sender", "jw:AuthFailed"));
        assertEquals(Kind.COMMUNICATION, kindOf12("env:Receiver", "jw:Busy"));
    }

    @Test
    public void aFaultsReasonStaysBehindForItMayQuoteACitizen() {
        status = 500;
        answer = answer(
                ENV11,
                "<s:Fault xmlns:s='" + ENV11
                        + "'><faultcode>s:Client</faultcode><faultstring>张某 13900000001</faultstring></s:Fault>");

        String words = trouble().getMessage();

        assertFalse(words, words.contains("张某") || words.contains("139"));
        assertTrue(words, words.contains("Client"));
    }

    @Test
    public void aGatewayWithoutAFaultIsATemporaryTroubleUnlessItClosesTheDoor() {
        type = "text/html";
        answer = "<html><body>restarting</body>".getBytes(UTF_8);
        for (int temporary : List.of(500, 502, 503, 504, 429, 302)) {
            status = temporary;
            assertEquals(Kind.COMMUNICATION, kind());
        }
        status = 403;
        assertEquals(Kind.AUTHENTICATION, kind());
        status = 404;
        assertEquals(Kind.CONFIGURATION, kind());
    }

    @Test
    public void halfAnAnswerIsATemporaryTrouble() {
        byte[] whole = answer;
        answer = Arrays.copyOf(whole, whole.length / 2);
        assertEquals(Kind.COMMUNICATION, kind());
        announced = whole.length;
        assertEquals(Kind.COMMUNICATION, kind());
        announced = 0;
        answer = new byte[0];
        assertEquals(Kind.COMMUNICATION, kind());
    }

    @Test
    public void anAnswerInAnotherCharsetThanItSaysIsNotReadAsRubbish() throws BackendException {
        String text = new String(answer, UTF_8);
        answer = text.getBytes(Charset.forName("GBK"));
        assertEquals(Kind.COMMUNICATION, kind());

        type = "text/xml; charset=GBK";
        assertEquals(Optional.of("好"), link(SoapVersion.SOAP_11).call("", ASKED).textOf("Text"));
        type = "text/xml";
        answer = ("<?xml version='1.0' encoding='GBK'?>" + text).getBytes(Charset.forName("GBK"));
        assertEquals(Optional.of("好"), link(SoapVersion.SOAP_11).call("", ASKED).textOf("Text"));
    }

    @Test
    public void anAnswerThatIsTooLongIsNotReadToItsEnd() {
        answer = answer(ENV11, "<Echo>" + "长".repeat(1000) + "</Echo>");
        SoapTerms small =
                new SoapTerms(address(), SoapVersion.SOAP_11, Duration.ofSeconds(5), version -> List.of(), false, 1000);

        BackendException trouble = assertThrows(
                BackendException.class, () -> new CxfSoapLinks().open(small).call("", ASKED));

        assertEquals(Kind.COMMUNICATION, trouble.kind());
        assertTrue(trouble.getMessage().contains("大小"));
    }

    @Test
    public void aServiceThatIsTooSlowIsATemporaryTroubleAndSoIsAClosedDoor() {
        slow = true;
        assertEquals(Kind.COMMUNICATION, kind());
        patience.countDown();
        server.stop(0);
        assertEquals(Kind.COMMUNICATION, kind());
    }

    @Test
    public void anAddressThatIsMissingOrCannotBeRightIsAConfiguration() {
        for (String address : List.of("", " ", "not an address", "ftp://127.0.0.1/x", "127.0.0.1")) {
            SoapTerms terms = new SoapTerms(address, SoapVersion.SOAP_11, Duration.ofSeconds(1));
            BackendException trouble = assertThrows(
                    BackendException.class, () -> new CxfSoapLinks().open(terms).call("", ASKED));
            assertEquals(address, Kind.CONFIGURATION, trouble.kind());
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            head = String.join(
                    "|",
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("SOAPAction"));
            seen = new Wire(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes());
            if (slow && !await()) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            int length = Math.max(announced, answer.length);
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer);
        }
    }

    private boolean await() {
        try {
            return patience.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Kind kindOf11(String code) {
        answer = answer(
                ENV11,
                "<s:Fault xmlns:s='" + ENV11 + "'><faultcode>" + code
                        + "</faultcode><faultstring>x</faultstring></s:Fault>");
        return kind();
    }

    private Kind kindOf12(String code, String subcode) {
        answer = answer(
                ENV12,
                "<e:Fault xmlns:e='" + ENV12 + "'><e:Code><e:Value>" + code + "</e:Value><e:Subcode><e:Value>" + subcode
                        + "</e:Value></e:Subcode></e:Code><e:Reason><e:Text"
                        + " xml:lang='en'>x</e:Text></e:Reason></e:Fault>");
        return kind();
    }

    private Kind kind() {
        return trouble().kind();
    }

    private BackendException trouble() {
        return assertThrows(
                BackendException.class, () -> link(SoapVersion.SOAP_11).call("", ASKED));
    }

    private SoapLink link(SoapVersion version) {
        return new CxfSoapLinks().open(terms(version));
    }

    private SoapTerms terms(SoapVersion version) {
        return new SoapTerms(address(), version, Duration.ofSeconds(2));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static byte[] answer(String namespace, String body) {
        return ("<s:Envelope xmlns:s='" + namespace + "'><s:Body>" + body + "</s:Body></s:Envelope>").getBytes(UTF_8);
    }
}
