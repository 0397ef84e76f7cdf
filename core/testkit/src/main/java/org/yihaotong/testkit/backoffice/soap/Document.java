package org.yihaotong.testkit.backoffice.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of what the centre sent, read with the platform's own parser and held to the unit's schema. */
public final class Document {

    private static final Pattern NAMED = Pattern.compile("[eE]lement '(?:\\w+:)?(\\w+)'");

    private final Element element;

    private Document(Element element) {
        this.element = element;
    }

    /** Empty if the text is not one whole document without a DOCTYPE. */
    public static Optional<Document> parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return Optional.of(new Document(
                    parser.parse(new InputSource(new StringReader(text))).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no safe XML parser", e);
        }
    }

    /** A schema beside this class, with what it imports. */
    public static Schema schema(Class<?> beside, String name) {
        URL place = Objects.requireNonNull(beside.getResource(name), name);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(place);
        } catch (SAXException e) {
            throw new IllegalStateException("a schema that cannot be read: " + name, e);
        }
    }

    /** The schema within a description beside this class, with a schema that it imports. */
    public static Schema schema(Class<?> beside, String wsdl, String imported) {
        try (InputStream in = beside.getResourceAsStream(wsdl)) {
            Element definitions =
                    parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow().element;
            Element schema = (Element) definitions
                    .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            for (int i = 0; i < definitions.getAttributes().getLength(); i++) {
                Attr declared = (Attr) definitions.getAttributes().item(i);
                if (declared.getName().startsWith("xmlns")) {
                    schema.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, declared.getName(), declared.getValue());
                }
            }
            Source types = new StreamSource(beside.getResource(imported).toString());
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
                types, new DOMSource(schema, beside.getResource(wsdl).toString())
            });
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("a description that cannot be read: " + wsdl, e);
        }
    }

    /** The name of the first element that breaks the schema; empty if none does. */
    public Optional<String> fault(Schema schema) {
        try {
            schema.newValidator().validate(new DOMSource(element));
            return Optional.empty();
        } catch (SAXException e) {
            Matcher name = NAMED.matcher(String.valueOf(e.getMessage()));
            return Optional.of(name.find() ? name.group(1) : "body");
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    public String namespace() {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }

    public String text() {
        return element.getTextContent();
    }

    /** Whether all its text stands in CDATA sections. */
    public boolean isLiteral() {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof CDATASection)) {
                return false;
            }
        }
        return element.getFirstChild() != null;
    }

    /** Empty if there is none. */
    public String attribute(String namespace, String name) {
        return element.getAttributeNS(namespace.isEmpty() ? null : namespace, name);
    }

    public List<Document> children() {
        List<Document> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Document(child));
            }
        }
        return children;
    }

    public List<Document> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    /** The element at the end of this way of names. */
    public Optional<Document> at(String... names) {
        Optional<Document> here = Optional.of(this);
        for (String name : names) {
            here = here.flatMap(one -> one.children(name).stream().findFirst());
        }
        return here;
    }

    /** The text at the end of this way of names; empty if there is none. */
    public String textAt(String... names) {
        return at(names).map(Document::text).orElse("");
    }

    /** The text as XML wants it. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
