package org.yihaotong.testkit.backoffice.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Function;
import javax.xml.validation.Schema;
import org.yihaotong.testkit.backoffice.soap.Document;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Asked;
import org.yihaotong.testkit.backoffice.soap.SoapCounter.Said;

/** The door of the gas company: version, action, header and schema, before an operation sees a message. */
final class GasGateway {

    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String SERVICE = "urn:jwgas:workorder:1";
    static final String TYPES = "urn:jwgas:types:1";

    private static final String TYPE = "application/soap+xml; charset=utf-8";
    private static final int LARGEST = 4 << 20;
    private static final Schema SCHEMA = Document.schema(GasGateway.class, "GasWorkOrder.wsdl", "gas-types.xsd");

    private final GasKey key;
    private final Function<Document, String> operations;

    /** The operations answer the content of their response. */
    GasGateway(GasKey key, Function<Document, String> operations) {
        this.key = key;
        this.operations = operations;
    }

    Said serve(Asked asked) {
        Optional<Document> envelope = Document.parse(new String(asked.body(), UTF_8));
        if (envelope.isEmpty() || asked.body().length > LARGEST) {
            return fault("env:Sender", "jw:InvalidMessage", "line 1");
        }
        if (!envelope.get().namespace().equals(SOAP)) {
            return fault("env:VersionMismatch", "", "SOAP 1.2 only");
        }
        Optional<Document> body =
                envelope.get().at("Body").flatMap(b -> b.children().stream().findFirst());
        String action = "action=\"" + SERVICE + "/" + body.map(Document::name).orElse("") + "\"";
        String type = asked.header("content-type");
        if (body.isEmpty()
                || !type.startsWith("application/soap+xml")
                || !type.contains("charset=utf-8")
                || !type.contains(action)) {
            return fault("env:Sender", "jw:InvalidMessage", "action");
        }
        if (envelope.get().at("Header", "AuthHeader").filter(key::believes).isEmpty()) {
            return fault("env:Sender", "jw:AuthFailed", "AuthHeader");
        }
        Optional<String> broken = body.get().fault(SCHEMA);
        return broken.map(element -> fault("env:Sender", "jw:InvalidMessage", element))
                .orElseGet(() -> good(body.get().name(), operations.apply(body.get())));
    }

    static String result(String code, String message) {
        return "<w:Result><t:Code>" + code + "</t:Code><t:Message>" + message + "</t:Message></w:Result>";
    }

    private static Said good(String operation, String content) {
        return said(
                200,
                "<w:" + operation + "Response xmlns:w=\"" + SERVICE + "\" xmlns:t=\"" + TYPES + "\">" + content + "</w:"
                        + operation + "Response>");
    }

    private static Said fault(String code, String subcode, String reason) {
        String sub = subcode.isEmpty()
                ? ""
                : "<env:Subcode><env:Value xmlns:jw=\"" + TYPES + "\">" + subcode + "</env:Value></env:Subcode>";
        return said(
                500,
                "<env:Fault><env:Code><env:Value>" + code + "</env:Value>" + sub
                        + "</env:Code><env:Reason><env:Text xml:lang=\"zh\">" + reason
                        + "</env:Text></env:Reason></env:Fault>");
    }

    private static Said said(int status, String body) {
        return new Said(
                status,
                TYPE,
                "<env:Envelope xmlns:env=\"" + SOAP + "\"><env:Body>" + body + "</env:Body></env:Envelope>");
    }
}
