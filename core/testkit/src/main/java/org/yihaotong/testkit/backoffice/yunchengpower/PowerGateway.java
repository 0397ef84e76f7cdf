package org.yihaotong.testkit.backoffice.yunchengpower;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Asked;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Said;

/** The door of the power company: the old server's whims, its user, its memory of serial numbers. */
final class PowerGateway {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SERVICE = "http://service.order95598.power.cn";
    private static final String TYPE = "text/xml; charset=utf-8";
    private static final int FAILURES_TO_LOCK = 5;
    private static final Duration LOCKED = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final String user;
    private final String password;
    private final Clock clock;
    private final PowerRules rules;
    private final BiFunction<String, Document, String> operations;
    private final Map<String, Stored> answers = new HashMap<>();
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Instant lockedUntil = Instant.MIN;

    private record Stored(Instant at, String answer) {}

    /** The operations answer the inner answer's part from RET_CODE on. */
    PowerGateway(String user, String password, Clock clock, BiFunction<String, Document, String> operations) {
        this.user = user;
        this.password = password;
        this.clock = clock;
        this.rules = new PowerRules(clock);
        this.operations = operations;
    }

    synchronized Said serve(Asked asked) {
        Optional<Document> envelope = Document.parse(new String(asked.body(), UTF_8));
        if (!asked.method().equals("POST")
                || !asked.header("soapaction").equals("\"\"")
                || !asked.header("content-type").replace(" ", "").equalsIgnoreCase("text/xml;charset=utf-8")
                || envelope.filter(e -> e.namespace().equals(SOAP)).isEmpty()) {
            return fault("soapenv:Client", "bad envelope");
        }
        if (!isKnown(envelope.get())) {
            return fault("wsse:FailedAuthentication", "The security token could not be authenticated");
        }
        Optional<Document> invoke = envelope.get().at("Body", "invoke").filter(PowerGateway::isCall);
        return invoke.map(call -> answer(call.textAt("in0"), call.at("in1").orElseThrow()))
                .orElseGet(() -> fault("soapenv:Client", "No such operation"));
    }

    int failures() {
        return failures.size();
    }

    private boolean isKnown(Document envelope) {
        Instant now = clock.instant();
        Optional<Document> security = envelope.at("Header", "Security");
        boolean good = security.filter(s -> s.attribute(SOAP, "mustUnderstand").equals("1"))
                .flatMap(s -> s.at("UsernameToken"))
                .filter(token -> token.textAt("Username").equals(user)
                        && token.textAt("Password").equals(password)
                        && token.at("Nonce").isEmpty())
                .isPresent();
        failures.removeIf(at -> at.plus(Duration.ofHours(1)).isBefore(now));
        if (!good) {
            failures.add(now);
            lockedUntil = failures.size() >= FAILURES_TO_LOCK ? now.plus(LOCKED) : lockedUntil;
        }
        return good && !now.isBefore(lockedUntil);
    }

    private static boolean isCall(Document invoke) {
        List<Document> parts = invoke.children();
        return invoke.namespace().equals(SERVICE)
                && parts.stream().map(Document::name).toList().equals(List.of("in0", "in1", "in2"))
                && parts.stream().allMatch(part -> part.namespace().isEmpty())
                && invoke.textAt("in2").equals("12345YC");
    }

    private Said answer(String code, Document literal) {
        Optional<PowerRules.Refusal> refusal = rules.refusal(code, literal);
        if (refusal.isPresent()) {
            String serial = Document.parse(literal.text())
                    .map(message -> message.textAt("HEAD", "SEQ_NO"))
                    .orElse("");
            return said(code, serial, result(refusal.get().code(), refusal.get().words(), ""));
        }
        Document message = Document.parse(literal.text()).orElseThrow();
        String serial = message.textAt("HEAD", "SEQ_NO");
        Instant now = clock.instant();
        answers.values().removeIf(stored -> stored.at().plus(REMEMBERED).isBefore(now));
        Stored stored = answers.computeIfAbsent(
                serial,
                s -> new Stored(now, operations.apply(code, message.at("BODY").orElseThrow())));
        if (stored.answer().contains("PW-S0")) {
            answers.remove(serial);
        }
        return said(code, serial, stored.answer());
    }

    /** RET_CODE, RET_MSG and the body. */
    static String result(String code, String words, String body) {
        return "<RET_CODE>" + code + "</RET_CODE><RET_MSG>" + words + "</RET_MSG></HEAD><BODY>" + body + "</BODY>";
    }

    /** The answer's text is escaped for orders and a CDATA section for the rest: both occur. */
    private static Said said(String code, String serial, String result) {
        String text = "<?xml version=\"1.0\" encoding=\"GBK\"?><RSP><HEAD><TRANS_CODE>" + code + "</TRANS_CODE><SEQ_NO>"
                + serial + "</SEQ_NO>" + result + "</RSP>";
        String value = code.equals("T101") ? Document.escaped(text) : "<![CDATA[" + text + "]]>";
        return new Said(
                200,
                TYPE,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><soapenv:Envelope xmlns:soapenv=\"" + SOAP
                        + "\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><ns1:invokeResponse"
                        + " soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:ns1=\""
                        + SERVICE + "\"><invokeReturn xsi:type=\"xsd:string\">" + value
                        + "</invokeReturn></ns1:invokeResponse></soapenv:Body></soapenv:Envelope>");
    }

    private static Said fault(String code, String words) {
        return new Said(
                500,
                TYPE,
                "<soapenv:Envelope xmlns:soapenv=\"" + SOAP
                        + "\" xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">"
                        + "<soapenv:Body><soapenv:Fault><faultcode>" + code + "</faultcode><faultstring>" + words
                        + "</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>");
    }
}
