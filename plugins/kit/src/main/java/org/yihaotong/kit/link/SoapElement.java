package org.yihaotong.kit.link;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An element of a SOAP message: its namespace, its attributes, and either elements, text or bytes, as they stand there.
 * It cannot be changed; every {@code with} makes another. What XML cannot hold is left out of texts. (Documents without
 * namespaces are an {@link XmlElement}.)
 */
public final class SoapElement {

    private final String namespace;
    private final String name;
    private final String prefix;
    private final Map<String, String> attributes;
    private final List<SoapElement> children;
    private final String text;
    private final boolean literal;
    private final byte[] bytes;

    private SoapElement(
            Head head,
            Map<String, String> attributes,
            List<SoapElement> children,
            String text,
            boolean literal,
            byte[] bytes) {
        this.namespace = head.namespace();
        this.name = head.name();
        this.prefix = head.prefix();
        this.attributes = attributes;
        this.children = children;
        this.text = text;
        this.literal = literal;
        this.bytes = bytes;
    }

    private record Head(String namespace, String name, String prefix) {}

    /** An empty element; an empty namespace is none. */
    public static SoapElement element(String namespace, String name) {
        return new SoapElement(new Head(namespace, name, ""), Map.of(), List.of(), "", false, null);
    }

    /** An empty element without namespace. */
    public static SoapElement element(String name) {
        return element("", name);
    }

    /** Reads one whole document, whatever encoding it declares; empty if it is none, or has a document type. */
    public static Optional<SoapElement> parse(String document) {
        return SoapReading.read(document);
    }

    /** The same element under this prefix; values that are names, such as fault codes, need one. */
    public SoapElement prefixed(String other) {
        return new SoapElement(new Head(namespace, name, other), attributes, children, text, literal, bytes);
    }

    /** The same element with one more element in it. */
    public SoapElement with(SoapElement child) {
        return with(List.of(child));
    }

    /** The same element with these elements in it as well. */
    public SoapElement with(List<SoapElement> more) {
        List<SoapElement> all = new ArrayList<>(children);
        all.addAll(more);
        return new SoapElement(head(), attributes, List.copyOf(all), "", false, null);
    }

    /** The same element with a text element of the same namespace in it. */
    public SoapElement with(String child, String value) {
        return with(element(namespace, child).prefixed(prefix).text(value));
    }

    /** The same element with a text element in it if there is a value. */
    public SoapElement with(String child, Optional<String> value) {
        return value.isPresent() ? with(child, value.get()) : this;
    }

    /** The same element with this text and no elements. */
    public SoapElement text(String value) {
        return new SoapElement(head(), attributes, List.of(), SoapWriting.legal(value), false, null);
    }

    /** The same element with this text, written as CDATA. */
    public SoapElement literal(String value) {
        return new SoapElement(head(), attributes, List.of(), SoapWriting.legal(value), true, null);
    }

    /** The same element with these bytes: base64, or a part beside the document where the link does MTOM. */
    public SoapElement bytes(byte[] value) {
        return new SoapElement(head(), attributes, List.of(), "", false, value.clone());
    }

    /** The same element with an attribute without namespace. */
    public SoapElement attribute(String attribute, String value) {
        return attribute("", attribute, value);
    }

    /** The same element with an attribute. */
    public SoapElement attribute(String ofNamespace, String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key(ofNamespace, attribute), SoapWriting.legal(value));
        return new SoapElement(head(), more, children, text, literal, bytes);
    }

    /** The same element with a prefix made known that only a value uses. */
    public SoapElement declaring(String used, String ofNamespace) {
        return attribute(SoapWriting.DECLARATION, used, ofNamespace);
    }

    /** The same element with everything in it, and then itself, put through this. */
    public SoapElement each(UnaryOperator<SoapElement> change) {
        List<SoapElement> changed =
                children.stream().map(child -> child.each(change)).toList();
        return change.apply(new SoapElement(head(), attributes, changed, text, literal, bytes));
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public boolean is(String ofNamespace, String called) {
        return namespace.equals(ofNamespace) && name.equals(called);
    }

    /** The text as it stands there; empty where there are elements. */
    public String text() {
        return text;
    }

    /** Whether the text is written as CDATA, or was. */
    public boolean isLiteral() {
        return literal;
    }

    /** The bytes that were given to it, or that its text spells in base64; empty if it spells none. */
    public Optional<byte[]> bytes() {
        try {
            return Optional.of(bytes == null ? Base64.getMimeDecoder().decode(text.strip()) : bytes.clone());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes were given to it. */
    public boolean hasBytes() {
        return bytes != null;
    }

    public List<SoapElement> children() {
        return children;
    }

    /** The elements of this name, in whatever namespace. */
    public List<SoapElement> children(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    /** The first element of this name, in whatever namespace. */
    public Optional<SoapElement> child(String called) {
        return children(called).stream().findFirst();
    }

    /** The text of the first element of this name; absent if there is none or it is blank. */
    public Optional<String> textOf(String child) {
        return child(child).map(SoapElement::text).filter(value -> !value.isBlank());
    }

    public Optional<String> attribute(String attribute) {
        return attributeOf("", attribute);
    }

    public Optional<String> attributeOf(String ofNamespace, String attribute) {
        return Optional.ofNullable(attributes.get(key(ofNamespace, attribute)));
    }

    /** The element as text, without declaration. */
    public String write() {
        return SoapWriting.write(this);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "SoapElement[" + name + "]";
    }

    /** By {@code {namespace}name}. */
    Map<String, String> attributes() {
        return attributes;
    }

    private Head head() {
        return new Head(namespace, name, prefix);
    }

    private static String key(String ofNamespace, String attribute) {
        return ofNamespace.isEmpty() ? attribute : "{" + ofNamespace + "}" + attribute;
    }
}
