package org.yihaotong.testkit.backoffice.market12315;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.validation.Schema;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.soap.Parts;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Asked;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Said;

/** The door of the platform: version, action, schema, proof and files, before an operation sees a message. */
final class MarketGateway {

    static final String SERVICE = "http://exchange.12315.gov.example/v2";

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final Schema SCHEMA = Document.schema(MarketGateway.class, "exchange12315.xsd");
    private static final Set<String> WITH_FILES = Set.of("submitCase", "appendMaterial");
    private static final int LARGEST_FILE = 5 << 20;

    private final String orgCode;
    private final String key;
    private final Clock clock;
    private final Function<Document, String> operations;

    /** The operations answer the content of their response. */
    MarketGateway(String orgCode, String key, Clock clock, Function<Document, String> operations) {
        this.orgCode = orgCode;
        this.key = key;
        this.clock = clock;
        this.operations = operations;
    }

    Said serve(Asked asked) {
        Parts parts = new Parts(asked.header("content-type"), asked.body());
        Optional<Document> envelope =
                Document.parse(parts.root()).filter(e -> e.namespace().equals(SOAP));
        Optional<Document> body = envelope.flatMap(e -> e.at("Body"))
                .flatMap(b -> b.children().stream().findFirst());
        if (body.isEmpty() || !isTyped(asked) || !asked.header("soapaction").equals(action(body.get()))) {
            return said(500, "<s:Fault><faultcode>s:Client</faultcode><faultstring>action</faultstring></s:Fault>");
        }
        Optional<String> broken = schemaFault(body.get(), parts);
        if (broken.isPresent()) {
            return said(
                    500,
                    "<s:Fault><faultcode>s:Client</faultcode><faultstring>" + broken.get()
                            + "</faultstring></s:Fault>");
        }
        String answer = refusal(envelope.get(), body.get(), parts).orElseGet(() -> operations.apply(body.get()));
        String name = "ex:" + body.get().name() + "Response";
        return said(200, "<" + name + " xmlns:ex=\"" + SERVICE + "\">" + answer + "</" + name + ">");
    }

    static String receipt(String code, String text, String caseId) {
        return "<ex:receipt><ex:code>" + code + "</ex:code><ex:text>" + text + "</ex:text>"
                + (caseId.isEmpty() ? "" : "<ex:caseId>" + caseId + "</ex:caseId>") + "</ex:receipt>";
    }

    private static String action(Document body) {
        return "\"" + SERVICE + "/" + body.name() + "\"";
    }

    private static boolean isTyped(Asked asked) {
        String type = asked.header("content-type");
        return type.replace(" ", "").equals("text/xml;charset=utf-8")
                || (type.startsWith("multipart/related")
                        && type.contains("application/xop+xml")
                        && type.contains("start-info=\"text/xml\""));
    }

    /** An Include is what XOP puts in the place of bytes: the schema sees the message as it is without it. */
    private static Optional<String> schemaFault(Document body, Parts parts) {
        if (body.children("attachment").stream()
                .noneMatch(a -> a.at("content", "Include").isPresent())) {
            return body.fault(SCHEMA);
        }
        String whole = parts.root().replaceAll("(?s)<(\\w+:)?Include\\b[^>]*?(/>|></(\\w+:)?Include>)", "");
        return Document.parse(whole)
                .flatMap(e -> e.at("Body"))
                .flatMap(b -> b.children().get(0).fault(SCHEMA));
    }

    private Optional<String> refusal(Document envelope, Document body, Parts parts) {
        if (body.name().equals("echo")) {
            return Optional.empty();
        }
        Optional<String> stranger = stranger(envelope.at("Header", "Security"));
        if (stranger.isPresent()) {
            return stranger;
        }
        return WITH_FILES.contains(body.name())
                ? body.children("attachment").stream()
                        .flatMap(file -> fileRefusal(file, parts).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> stranger(Optional<Document> security) {
        String stamp = security.map(s -> s.textAt("timestamp")).orElse("");
        boolean good = security.filter(s -> s.namespace().equals(SERVICE))
                .filter(s -> s.textAt("orgCode").equals(orgCode))
                .filter(s -> s.textAt("digest")
                        .equals(Base64.getEncoder().encodeToString(sha1((orgCode + stamp + key).getBytes(UTF_8)))))
                .isPresent();
        if (!good || Beijing.parseCompact(stamp).isEmpty()) {
            return Optional.of(receipt("AU01", "签名错误", ""));
        }
        Duration apart = Duration.between(Beijing.parseCompact(stamp).get(), clock.instant());
        return apart.abs().toMinutes() >= 15 ? Optional.of(receipt("AU02", "时间超限", "")) : Optional.empty();
    }

    private static Optional<String> fileRefusal(Document file, Parts parts) {
        Optional<byte[]> bytes = file.at("content", "Include")
                .map(include -> include.attribute("", "href"))
                .flatMap(parts::at);
        if (bytes.isEmpty()) {
            return Optional.of(receipt("ATT01", "附件须用MTOM", ""));
        }
        if (bytes.get().length > LARGEST_FILE) {
            return Optional.of(receipt("ATT03", "超限", ""));
        }
        return HexFormat.of().formatHex(sha1(bytes.get())).equals(file.textAt("sha1"))
                ? Optional.empty()
                : Optional.of(receipt("ATT02", "摘要不符", ""));
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static Said said(int status, String body) {
        return new Said(
                status,
                "text/xml; charset=utf-8",
                "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body>" + body + "</s:Body></s:Envelope>");
    }
}
