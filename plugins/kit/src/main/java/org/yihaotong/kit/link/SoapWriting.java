package org.yihaotong.kit.link;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;

/** Writes elements, each namespace declared where it begins. */
final class SoapWriting {

    /** Namespace of attributes that declare a prefix. */
    static final String DECLARATION = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

    private static final Map<String, String> GIVEN =
            Map.of("", "", XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI);

    private final StringBuilder out = new StringBuilder();

    private SoapWriting() {}

    static String write(SoapElement element) {
        SoapWriting writing = new SoapWriting();
        writing.write(element, GIVEN);
        return writing.out.toString();
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
    private void write(SoapElement element, Map<String, String> known) {
        Map<String, String> scope = new HashMap<>(known);
        String prefix = element.namespace().isEmpty() ? "" : element.prefix();
        String name = prefix.isEmpty() ? element.name() : prefix + ":" + element.name();
        out.append('<').append(name);
        if (!element.namespace().equals(scope.put(prefix, element.namespace()))) {
            declare(prefix, element.namespace());
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            write(attribute.getKey(), attribute.getValue(), scope);
        }
        out.append('>');
        if (element.isLiteral()) {
            writeLiteral(element.text());
        } else {
            out.append(escaped(content(element)));
        }
        for (SoapElement child : element.children()) {
            write(child, scope);
        }
        out.append("</").append(name).append('>');
    }

    /** What would end a section is shared between two. */
    private void writeLiteral(String text) {
        out.append("<![CDATA[").append(text.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private static String content(SoapElement element) {
        return element.hasBytes()
                ? Base64.getEncoder().encodeToString(element.bytes().orElseThrow())
                : element.text();
    }

    private void declare(String prefix, String namespace) {
        if (prefix.isEmpty()) {
            attribute("xmlns", namespace);
        } else {
            attribute("xmlns:" + prefix, namespace);
        }
    }

    private void write(String key, String value, Map<String, String> scope) {
        int end = key.indexOf('}');
        if (end < 0) {
            attribute(key, value);
            return;
        }
        String namespace = key.substring(1, end);
        if (namespace.equals(DECLARATION)) {
            makeKnown(key.substring(end + 1), value, scope);
        } else {
            attribute(prefix(namespace, scope) + ":" + key.substring(end + 1), value);
        }
    }

    private String prefix(String namespace, Map<String, String> scope) {
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

    private void makeKnown(String prefix, String namespace, Map<String, String> scope) {
        if (!namespace.equals(scope.put(prefix, namespace))) {
            attribute("xmlns:" + prefix, namespace);
        }
    }
}
