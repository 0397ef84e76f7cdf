package org.yihaotong.engine.port.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One clause of a header of a bundle's manifest: {@code path;attribute=value;directive:=value}.
 *
 * @param directives with their values, without the colon
 */
public record Clause(String path, Map<String, String> attributes, Map<String, String> directives) {

    public Clause {
        Objects.requireNonNull(path, "path");
        attributes = Map.copyOf(attributes);
        directives = Map.copyOf(directives);
    }

    /** All clauses of a header; a clause with several paths counts as several. */
    public static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> paths = new ArrayList<>();
            Map<String, String> attributes = new HashMap<>();
            Map<String, String> directives = new HashMap<>();
            for (String part : split(clause, ';')) {
                read(part, paths, attributes, directives);
            }
            paths.forEach(path -> clauses.add(new Clause(path, attributes, directives)));
        }
        return clauses;
    }

    private static void read(
            String part, List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
        List<String> sides = split(part, '=');
        if (sides.size() < 2) {
            paths.add(part);
            return;
        }
        String name = sides.get(0);
        String value = unquoted(part.substring(part.indexOf('=') + 1).strip());
        if (name.endsWith(":")) {
            directives.put(name.substring(0, name.length() - 1), value);
        } else {
            attributes.put(name.replaceFirst(":.*", ""), value);
        }
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : (text + at).toCharArray()) {
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
