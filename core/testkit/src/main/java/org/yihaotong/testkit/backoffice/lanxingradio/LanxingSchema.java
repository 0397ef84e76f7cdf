package org.yihaotong.testkit.backoffice.lanxingradio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.yihaotong.kit.link.XmlElement;

/** The unit's schema, to the letter: {@code lanxing-file.xsd}. */
final class LanxingSchema {

    private static final int LARGEST_FILE = 600 << 10;

    private final Schema schema;

    LanxingSchema() {
        try (InputStream file = LanxingSchema.class.getResourceAsStream("lanxing-file.xsd")) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schema = factory.newSchema(new StreamSource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema itself is wrong", e);
        }
    }

    /** What the text of the document asks beyond the schema, as an answer of the unit's. */
    static Optional<String> beyond(XmlElement body) {
        if (body.textOf("Kind").equals("督办") && body.textOf("ReplyBefore").isEmpty()) {
            return Optional.of("10 督办缺少 ReplyBefore");
        }
        boolean large = body.children("Attachment").stream()
                .anyMatch(file -> Base64.getDecoder().decode(file.text()).length > LARGEST_FILE);
        return large ? Optional.of("15 附件过大") : Optional.empty();
    }

    /** The first error of a document. */
    Optional<String> flaw(byte[] document) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
