package org.yihaotong.kit.link;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Reads documents of strangers: no document types, so no entities of theirs; bounded in depth and number of elements.
 * The reader is the one that CXF finds, wherever the centre runs.
 */
final class SoapReading {

    private static final int DEEPEST = 60;
    private static final int MOST = 200_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private SoapReading() {}

    static Optional<SoapElement> read(String document) {
        XMLInputFactory factory = StaxUtils.createXMLInputFactory(true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(document));
            Optional<SoapElement> root = new SoapReading().read(in);
            in.close();
            return root;
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private Optional<SoapElement> read(XMLStreamReader in) throws XMLStreamException {
        Optional<SoapElement> root = Optional.empty();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(in);
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CDATA -> say(in.getText(), true);
                case XMLStreamConstants.CHARACTERS -> say(in.getText(), false);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException(
                        "document types are not read");
                default -> {}
            }
        }
        return root;
    }

    private void begin(XMLStreamReader in) throws XMLStreamException {
        elements++;
        if (open.size() >= DEEPEST || elements > MOST) {
            throw new XMLStreamException("deeper or longer than anybody needs");
        }
        SoapElement element = SoapElement.element(orEmpty(in.getNamespaceURI()), in.getLocalName())
                .prefixed(orEmpty(in.getPrefix()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            element = element.attribute(
                    orEmpty(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        open.push(new Open(element));
    }

    private void say(String text, boolean literal) {
        if (!open.isEmpty()) {
            open.element().text.append(text);
            open.element().literal |= literal;
        }
    }

    private Optional<SoapElement> end() {
        SoapElement element = open.pop().closed();
        if (open.isEmpty()) {
            return Optional.of(element);
        }
        open.element().children.add(element);
        return Optional.empty();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** An element whose end was not read yet. */
    private static final class Open {

        private final SoapElement element;
        private final StringBuilder text = new StringBuilder();
        private final List<SoapElement> children = new ArrayList<>();
        private boolean literal;

        Open(SoapElement element) {
            this.element = element;
        }

        SoapElement closed() {
            if (!children.isEmpty()) {
                return element.with(children);
            }
            return literal ? element.literal(text.toString()) : element.text(text.toString());
        }
    }
}
