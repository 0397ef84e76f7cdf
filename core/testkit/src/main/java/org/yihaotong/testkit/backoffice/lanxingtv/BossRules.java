package org.yihaotong.testkit.backoffice.lanxingtv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.yihaotong.kit.link.XmlElement;

/** What the unit refuses before it looks at its orders: {@code boss.xsd}, the check sum and what the text says. */
final class BossRules {

    private static final int LARGEST_PICTURE = 300 << 10;

    private final Schema schema;

    BossRules() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schema = factory.newSchema(BossRules.class.getResource("boss.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("boss.xsd", e);
        }
    }

    /** Whether the document is of the kind the unit reads: no mark, no CDATA, no comment, no DOCTYPE. */
    static boolean isPlain(byte[] body) {
        String text = new String(body, UTF_8);
        return !text.startsWith("\uFEFF") && !text.contains("<!") && !text.contains("xmlns");
    }

    boolean isWrongSum(XmlElement request) {
        CRC32 sum = new CRC32();
        sum.update((request.attribute("tid") + "|" + request.attribute("type") + "|" + LanxingTvOffice.KEY)
                .getBytes(UTF_8));
        return !String.format(Locale.ROOT, "%08X", sum.getValue()).equals(request.attribute("chk"));
    }

    /** The first field that breaks a rule. */
    Optional<String> fault(byte[] body, XmlElement request) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(body)));
        } catch (SAXException e) {
            return Optional.of(named(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Optional.of("req");
        }
        return acrossFields(request);
    }

    private static Optional<String> acrossFields(XmlElement request) {
        return switch (request.attribute("type")) {
            case "NEW" -> request.child("order").map(BossRules::ofOrder).orElse(Optional.of("order"));
            case "PRESS" -> request.child("press")
                    .map(press -> given(
                            press.attribute("kind").equals("C")
                                    || !press.attribute("before").isEmpty(),
                            "before"))
                    .orElse(Optional.of("press"));
            case "PULL" -> given(request.child("pull").isPresent(), "pull");
            case "ACK" -> given(!request.children("fid").isEmpty(), "fid");
            case "CDR" -> given(request.child("cdr").isPresent(), "cdr");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofOrder(XmlElement order) {
        boolean told = !order.textOf("name").isEmpty() || !order.textOf("phone").isEmpty();
        boolean large = order.children("pic").stream()
                .anyMatch(pic -> Base64.getDecoder().decode(pic.text()).length > LARGEST_PICTURE);
        return given(order.attribute("secret").equals("0") || !told, "secret").or(() -> given(!large, "pic"));
    }

    private static String named(String message) {
        return Pattern.compile("(?:attribute|element) '(\\w+)'")
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("req");
    }

    private static Optional<String> given(boolean good, String field) {
        return good ? Optional.empty() : Optional.of(field);
    }
}
