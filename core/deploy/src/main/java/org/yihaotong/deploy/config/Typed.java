package org.yihaotong.deploy.config;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.metatype.AttributeDefinition;

/** Values between the page, where all are texts, and the framework, where each has its type. */
final class Typed {

    private Typed() {}

    /** As texts; null is none. */
    static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> String.valueOf(Array.get(value, i)))
                    .toList();
        }
        return String.valueOf(value).isEmpty() ? List.of() : List.of(String.valueOf(value));
    }

    /** Of a setting that the bundle describes; empty: let the bundle's default stand. */
    static Optional<Object> of(AttributeDefinition attribute, List<String> texts) {
        if (attribute.getCardinality() != 0) {
            return Optional.of(texts.toArray(String[]::new));
        }
        boolean text = !Contexts.isNumber(attribute) && attribute.getType() != AttributeDefinition.BOOLEAN;
        if (texts.isEmpty()) {
            return text ? Optional.of("") : Optional.empty();
        }
        return Optional.of(one(attribute.getType(), texts.get(0)));
    }

    private static Object one(int type, String text) {
        return switch (type) {
            case AttributeDefinition.INTEGER -> Integer.valueOf(text);
            case AttributeDefinition.LONG -> Long.valueOf(text);
            case AttributeDefinition.SHORT -> Short.valueOf(text);
            case AttributeDefinition.BYTE -> Byte.valueOf(text);
            case AttributeDefinition.BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    /** Of a fact: several stay several; empty: the line does not state it. */
    static Optional<Object> fact(Object delivered, List<String> texts) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return delivered instanceof String[] || texts.size() > 1
                ? Optional.of(texts.toArray(String[]::new))
                : Optional.of(texts.get(0));
    }
}
