package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of an XML document of a back office: attributes keep their order, names are without prefix, texts without
 * blanks at the ends. A document with a DOCTYPE is not read at all, so nothing outside it ever is.
 */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children;
    private final String text;

    private XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
        this.text = text;
    }

    /** An empty element. */
    public XmlElement(String name) {
        this(name, Map.of(), List.of(), "");
    }

    /** An element with a text; characters that XML cannot hold are left out. */
    public XmlElement(String name, String text) {
        this(name, Map.of(), List.of(), text);
    }

    /** Reads a document in the encoding it declares; empty if the bytes are not one whole document. */
    public static Optional<XmlElement> parse(byte[] document) {
        try {
            return Optional.of(
                    read(parser().parse(new ByteArrayInputStream(document)).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    /** The same element with one more attribute. */
    public XmlElement with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(name, more, children, text);
    }

    /** The same element with one more child, the last. */
    public XmlElement with(XmlElement child) {
        List<XmlElement> more = new ArrayList<>(children);
        more.add(child);
        return new XmlElement(name, attributes, more, text);
    }

    public String name() {
        return name;
    }

    /** Empty also if there is no such attribute. */
    public String attribute(String called) {
        return attributes.getOrDefault(called, "").strip();
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    public String text() {
        return text.strip();
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String called) {
        return children.stream().filter(child -> child.name.equals(called)).findFirst();
    }

    /** The text of the first child of this name; empty also if there is none. */
    public String textOf(String called) {
        return child(called).map(XmlElement::text).orElse("");
    }

    public List<XmlElement> children() {
        return List.copyOf(children);
    }

    /** The children of this name, in order. */
    public List<XmlElement> children(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    /** The whole document in UTF-8 with its declaration, on one line. */
    public byte[] bytes() {
        return bytes(UTF_8);
    }

    /** The whole document in this encoding, which its declaration names. */
    public byte[] bytes(Charset encoding) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + encoding.name() + "\"?>");
        write(out);
        return out.toString().getBytes(encoding);
    }

    /** Never shows texts or values. */
    @Override
    public String toString() {
        return "XmlElement[" + name + " " + attributes.keySet() + "]";
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>').append(escaped(text));
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().filter(XmlElement::isXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
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

    private static XmlElement read(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getLocalName(), attribute.getNodeValue());
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(read(child));
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return new XmlElement(element.getLocalName(), attributes, children, text.toString());
    }
}
