package org.yihaotong.kit.link;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads documents of strangers: no document types, so no entities of theirs and nothing from outside; bounded in depth. */
final class SoapReading {

    private static final int DEEPEST = 60;

    private SoapReading() {}

    static Optional<SoapElement> read(String document) {
        try {
            return Optional.of(read(
                    parser().parse(new InputSource(new StringReader(document))).getDocumentElement(), 1));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no safe XML parser", e);
        }
    }

    private static SoapElement read(Element from, int depth) throws SAXException {
        if (depth > DEEPEST) {
            throw new SAXException("deeper than anybody needs");
        }
        List<SoapElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean literal = false;
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(read(child, depth + 1));
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
                literal |= node.getNodeType() == Node.CDATA_SECTION_NODE;
            }
        }
        SoapElement element = named(from);
        if (!children.isEmpty()) {
            return element.with(children);
        }
        return literal ? element.literal(text.toString()) : element.text(text.toString());
    }

    private static SoapElement named(Element from) {
        SoapElement element = SoapElement.element(orEmpty(from.getNamespaceURI()), from.getLocalName())
                .prefixed(orEmpty(from.getPrefix()));
        for (int i = 0; i < from.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) from.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                element = element.attribute(
                        orEmpty(attribute.getNamespaceURI()), attribute.getLocalName(), attribute.getValue());
            }
        }
        return element;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
