package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapElement;

/** The shapes of the contract as its WSDL states them: spells elements as the JSON of the other spelling, and back. */
final class Shapes {

    static final String NAMESPACE = "urn:cn:hotline12345:link:1.0";
    static final String WSDL = wsdl();

    /** What stands several times in XML is a list of another name in JSON. */
    private static final Map<String, String> LISTS = Map.of(
            "attachment", "attachments",
            "attachmentId", "attachments",
            "call", "calls",
            "receipt", "receipts",
            "error", "errors",
            "order", "items",
            "notice", "items");

    private final Map<String, SoapElement> types;
    private final Map<String, SoapElement> elements;

    private Shapes(SoapElement schema) {
        types = named(schema, "complexType");
        types.putAll(named(schema, "simpleType"));
        elements = named(schema, "element");
    }

    static Shapes ofContract() {
        return SoapElement.parse(WSDL)
                .flatMap(whole -> whole.child("types"))
                .flatMap(all -> all.child("schema"))
                .map(Shapes::new)
                .orElseThrow();
    }

    private static String wsdl() {
        try (InputStream in = Shapes.class.getResourceAsStream("hotline-link.wsdl")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, SoapElement> named(SoapElement schema, String kind) {
        return new HashMap<>(schema.children(kind).stream()
                .collect(Collectors.toMap(e -> e.attribute("name").orElseThrow(), e -> e)));
    }

    /** What one element of a sequence is. */
    private record Member(String name, SoapElement type, String basic, boolean many) {

        boolean isObject() {
            return type.name().equals("complexType");
        }

        String inJson() {
            return many ? LISTS.get(name) : name;
        }
    }

    private List<Member> members(SoapElement complexType) {
        return complexType.child("sequence").orElseThrow().children("element").stream()
                .map(this::member)
                .toList();
    }

    private Member member(SoapElement element) {
        String named = element.attribute("type").orElse("");
        SoapElement type = named.startsWith("t:")
                ? types.get(named.substring(2))
                : element.children().stream().findFirst().orElse(element);
        String basic =
                type.child("restriction").flatMap(r -> r.attribute("base")).orElse(named);
        boolean many = element.attribute("maxOccurs").isPresent();
        return new Member(element.attribute("name").orElseThrow(), type, basic, many);
    }

    private Optional<SoapElement> shape(String element) {
        return Optional.ofNullable(elements.get(element)).flatMap(e -> e.child("complexType"));
    }

    /** A request as JSON; what the shape does not know stays under its name, for the rules to refuse it. */
    JsonObject read(SoapElement request) {
        return shape(request.name())
                .filter(known -> request.namespace().equals(NAMESPACE))
                .map(known -> read(request, known, ""))
                .orElseThrow(() -> Problem.of(400, "invalid", "没有这个操作。"));
    }

    private JsonObject read(SoapElement from, SoapElement type, String path) {
        List<Member> members = members(type);
        Map<String, Object> values = new LinkedHashMap<>();
        int last = -1;
        for (SoapElement child : from.children()) {
            String field = path + child.name();
            int at = place(members, child);
            if (at < 0) {
                throw Problem.invalid(field, "unknown-field");
            }
            Member member = members.get(at);
            if (at < last || (at == last && !member.many())) {
                throw Problem.invalid(field, at < last ? "order" : "repeated");
            }
            last = at;
            Object value = value(child, member, field + ".");
            if (member.many()) {
                list(values, member.inJson()).add(value);
            } else {
                values.put(member.inJson(), value);
            }
        }
        JsonObject read = new JsonObject();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            read = read.with(entry.getKey(), entry.getValue());
        }
        return read;
    }

    private static int place(List<Member> members, SoapElement child) {
        for (int i = 0; i < members.size(); i++) {
            if (child.is(NAMESPACE, members.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked") // only this class puts lists there
    private static List<Object> list(Map<String, Object> values, String name) {
        return (List<Object>) values.computeIfAbsent(name, n -> new ArrayList<>());
    }

    /** What does not spell its type stays text, for the rules to refuse it. */
    private Object value(SoapElement element, Member member, String path) {
        if (member.isObject() && element.text().isBlank()) {
            return read(element, member.type(), path);
        }
        if (!element.children().isEmpty()) {
            return new JsonObject();
        }
        String text = element.text();
        String bare = text.strip();
        return switch (member.basic()) {
            case "xs:int", "xs:nonNegativeInteger" -> bare.matches("[+-]?[0-9]{1,18}") ? Long.valueOf(bare) : text;
            case "xs:decimal" -> bare.matches("[+-]?[0-9]{1,9}(\\.[0-9]{0,18})?") ? Double.valueOf(bare) : text;
            case "xs:boolean" -> bare.matches("true|1") ? true : bare.matches("false|0") ? false : text;
            case "xs:dateTime" -> bare;
            default -> text;
        };
    }

    /** JSON as the element of this name, in the order of its sequence; what the shape does not know is left out. */
    SoapElement write(String name, JsonObject body) {
        return write(SoapElement.element(NAMESPACE, name), shape(name).orElseThrow(), body);
    }

    private SoapElement write(SoapElement into, SoapElement type, JsonObject body) {
        SoapElement written = into;
        for (Member member : members(type)) {
            Object value = body.members().get(member.inJson());
            List<?> values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
            for (int i = 0; i < values.size(); i++) {
                SoapElement child = SoapElement.element(NAMESPACE, member.name());
                written = written.with(
                        member.isObject()
                                ? write(child, member.type(), inner(body, member, i))
                                : child.text(text(values.get(i))));
            }
        }
        return written;
    }

    private static JsonObject inner(JsonObject body, Member member, int at) {
        return member.many()
                ? body.objects(member.inJson()).orElseThrow().get(at)
                : body.object(member.inJson()).orElseThrow();
    }

    private static String text(Object value) {
        return value instanceof Double d ? BigDecimal.valueOf(d).toPlainString() : String.valueOf(value);
    }
}
