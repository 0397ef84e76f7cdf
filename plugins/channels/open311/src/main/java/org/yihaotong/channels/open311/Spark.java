package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.XmlElement;

/**
 * The Spark convention: the same document as XML and as JSON, where a list's elements have no name and the root has none.
 * Pictures after the first are more elements of the first one's name in XML, where clients read a second as well as none; in
 * JSON they are a list of their own, for a client of JSON breaks on a list where the specification has a text.
 */
final class Spark {

    /** Name of the list of all pictures. */
    static final String PICTURES = "media_urls";

    private static final Map<String, String> ONE_OF = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "service_request_updates", "request_update",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format");

    private Spark() {}

    static byte[] json(List<JsonObject> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String before = "[";
        for (JsonObject row : rows) {
            out.writeBytes(before.getBytes(UTF_8));
            out.writeBytes(row.bytes());
            before = ",";
        }
        out.writeBytes((rows.isEmpty() ? "[]" : "]").getBytes(UTF_8));
        return out.toByteArray();
    }

    static byte[] xml(String root, List<JsonObject> rows) {
        return element(root, rows.stream().map(JsonObject::members).toList()).bytes();
    }

    static byte[] xml(String root, JsonObject document) {
        return element(root, document.members()).bytes();
    }

    private static XmlElement element(String name, Object value) {
        if (value instanceof Map<?, ?> members) {
            XmlElement parent = new XmlElement(name);
            for (Map.Entry<?, ?> member : members.entrySet()) {
                parent = member.getKey().equals(PICTURES)
                        ? withMore(parent, (List<?>) member.getValue())
                        : parent.with(element(member.getKey().toString(), member.getValue()));
            }
            return parent;
        }
        if (value instanceof List<?> list) {
            XmlElement parent = new XmlElement(name);
            for (Object one : list) {
                parent = parent.with(element(ONE_OF.getOrDefault(name, name), one));
            }
            return parent;
        }
        return new XmlElement(name, text(value));
    }

    private static XmlElement withMore(XmlElement row, List<?> pictures) {
        XmlElement more = row;
        for (Object picture : pictures.subList(1, pictures.size())) {
            more = more.with(new XmlElement("media_url", text(picture)));
        }
        return more;
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
