package org.yihaotong.deploy.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** A short print of a configuration: the same for the same values of the same types, whoever keeps them. */
final class Print {

    private Print() {}

    /** Leaves out what Configuration Admin adds, and marks of the house. */
    static String of(Map<String, Object> properties) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(properties).forEach((name, value) -> {
            if (!name.startsWith("service.") && !name.equals(Configurations.BROUGHT)) {
                all.append(name).append('\n').append(text(value)).append('\n');
            }
        });
        return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString();
    }

    private static String text(Object value) {
        String type = value.getClass().getSimpleName();
        return value.getClass().isArray()
                ? type
                        + IntStream.range(0, Array.getLength(value))
                                .mapToObj(i -> Array.get(value, i))
                                .toList()
                : (value instanceof Iterable<?> ? "" : type) + value;
    }
}
