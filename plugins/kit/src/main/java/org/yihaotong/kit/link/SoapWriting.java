package org.yihaotong.kit.link;

import java.io.StringWriter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, each namespace declared where it begins. */
final class SoapWriting {

    /** Namespace of attributes that declare a prefix. */
    static final String DECLARATION = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

    private static final Map<String, String> GIVEN =
            Map.of("", "", XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI);

    private final XMLStreamWriter out;

    private SoapWriting(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(SoapElement element) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new SoapWriting(out).write(element, GIVEN);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an element that cannot be written", e);
        }
        return text.toString();
    }

    /** The text without what XML 1.0 cannot hold. */
    static String legal(String text) {
        return text.codePoints().allMatch(SoapWriting::isLegal)
                ? text
                : text.codePoints()
                        .filter(SoapWriting::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        return blank || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }

    /** Writes an element where these prefixes stand for these namespaces already. */
    private void write(SoapElement element, Map<String, String> known) throws XMLStreamException {
        Map<String, String> scope = new HashMap<>(known);
        String prefix = element.namespace().isEmpty() ? "" : element.prefix();
        out.writeStartElement(prefix, element.name(), element.namespace());
        if (!element.namespace().equals(scope.put(prefix, element.namespace()))) {
            declare(prefix, element.namespace());
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            write(attribute.getKey(), attribute.getValue(), scope);
        }
        if (element.isLiteral()) {
            writeLiteral(element.text());
        } else {
            out.writeCharacters(content(element));
        }
        for (SoapElement child : element.children()) {
            write(child, scope);
        }
        out.writeEndElement();
    }

    /** What would end a section is shared between two. */
    private void writeLiteral(String text) throws XMLStreamException {
        int from = 0;
        for (int end = text.indexOf("]]>"); end >= 0; end = text.indexOf("]]>", from)) {
            out.writeCData(text.substring(from, end + 2));
            from = end + 2;
        }
        out.writeCData(text.substring(from));
    }

    private static String content(SoapElement element) {
        return element.hasBytes()
                ? Base64.getEncoder().encodeToString(element.bytes().orElseThrow())
                : element.text();
    }

    private void declare(String prefix, String namespace) throws XMLStreamException {
        if (prefix.isEmpty()) {
            out.writeDefaultNamespace(namespace);
        } else {
            out.writeNamespace(prefix, namespace);
        }
    }

    private void write(String key, String value, Map<String, String> scope) throws XMLStreamException {
        int end = key.indexOf('}');
        if (end < 0) {
            out.writeAttribute(key, value);
            return;
        }
        String namespace = key.substring(1, end);
        if (namespace.equals(DECLARATION)) {
            makeKnown(key.substring(end + 1), value, scope);
        } else {
            out.writeAttribute(prefix(namespace, scope), namespace, key.substring(end + 1), value);
        }
    }

    private String prefix(String namespace, Map<String, String> scope) throws XMLStreamException {
        Optional<String> known = scope.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(namespace) && !entry.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        String fresh = "a" + scope.size();
        makeKnown(fresh, namespace, scope);
        return fresh;
    }

    private void makeKnown(String prefix, String namespace, Map<String, String> scope) throws XMLStreamException {
        if (!namespace.equals(scope.put(prefix, namespace))) {
            out.writeNamespace(prefix, namespace);
        }
    }
}
