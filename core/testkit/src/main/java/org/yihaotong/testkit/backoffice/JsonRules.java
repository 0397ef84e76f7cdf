package org.yihaotong.testkit.backoffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.JsonObject;

/** A unit's own JSON schema, as far as those schemas go: what breaks it is refused with the field's name. */
public final class JsonRules {

    private final Map<String, Object> definitions;

    private JsonRules(Map<String, Object> definitions) {
        this.definitions = definitions;
    }

    /** Reads the definitions that lie beside this class. */
    public static JsonRules of(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return new JsonRules(JsonObject.parse(in.readAllBytes())
                    .flatMap(document -> document.object("definitions"))
                    .orElseThrow()
                    .members());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean knows(String definition) {
        return definitions.containsKey(definition);
    }

    /** The first field that breaks a rule; {@code body} if it is the whole. */
    public Optional<String> fault(String definition, JsonObject document) {
        return fault(definitions.get(definition), document.members(), "")
                .map(path -> path.isEmpty() ? "body" : path.substring(1));
    }

    private Optional<String> fault(Object schema, Object value, String path) {
        Map<?, ?> rule = resolved((Map<?, ?>) schema);
        boolean good = isOfType(rule, value)
                && (!(rule.get("enum") instanceof List<?> words) || words.contains(value))
                && (!(value instanceof String text) || isText(rule, text))
                && (!(value instanceof Number number) || isNumber(rule, number));
        if (!good) {
            return Optional.of(path);
        }
        if (value instanceof Map<?, ?> object) {
            return members(rule, object, path);
        }
        return value instanceof List<?> list ? items(rule, list, path) : Optional.empty();
    }

    private Optional<String> members(Map<?, ?> rule, Map<?, ?> object, String path) {
        Map<?, ?> known = rule.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        if (rule.get("required") instanceof List<?> must) {
            for (Object name : must) {
                if (!object.containsKey(name)) {
                    return Optional.of(path + "." + name);
                }
            }
        }
        for (Map.Entry<?, ?> member : object.entrySet()) {
            String at = path + "." + member.getKey();
            Optional<String> found = known.containsKey(member.getKey())
                    ? fault(known.get(member.getKey()), member.getValue(), at)
                    : Optional.of(at).filter(name -> Boolean.FALSE.equals(rule.get("additionalProperties")));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> items(Map<?, ?> rule, List<?> list, String path) {
        boolean unique = !Boolean.TRUE.equals(rule.get("uniqueItems")) || new HashSet<>(list).size() == list.size();
        if (list.size() < limit(rule, "minItems", 0) || list.size() > limit(rule, "maxItems", 1e9) || !unique) {
            return Optional.of(path);
        }
        return list.stream()
                .map(item -> fault(rule.get("items"), item, path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Map<?, ?> resolved(Map<?, ?> rule) {
        if (rule.get("$ref") instanceof String reference) {
            return (Map<?, ?>) definitions.get(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return rule;
    }

    private static boolean isOfType(Map<?, ?> rule, Object value) {
        return switch (String.valueOf(rule.get("type"))) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            default -> value != null;
        };
    }

    private static boolean isText(Map<?, ?> rule, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= limit(rule, "minLength", 0)
                && length <= limit(rule, "maxLength", 1e9)
                && (!(rule.get("pattern") instanceof String pattern)
                        || Pattern.compile(pattern).matcher(text).find());
    }

    private static boolean isNumber(Map<?, ?> rule, Number number) {
        return number.doubleValue() >= limit(rule, "minimum", -1e18)
                && number.doubleValue() <= limit(rule, "maximum", 1e18);
    }

    private static double limit(Map<?, ?> rule, String name, double otherwise) {
        return rule.get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }
}
