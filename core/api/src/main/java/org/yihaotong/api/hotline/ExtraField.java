package org.yihaotong.api.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A field the unit wants asked at intake, such as an account number.
 *
 * <p>Written in the descriptor as {@code name|label|pattern|help}; a leading {@code *} of the name makes it required.
 * Alternatives of the pattern stand in parentheses: {@code (是|否)}.
 *
 * @param name Latin letters and digits, unique in the line
 * @param pattern regular expression the whole value must match; empty: any text of at most 200 characters
 */
public record ExtraField(String name, String label, boolean required, String pattern, String help) {

    public ExtraField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        pattern = pattern == null ? "" : pattern;
        help = help == null ? "" : help;
    }

    /** Reads the descriptor's spelling. */
    public static ExtraField parse(String line) {
        String[] part = parts(line);
        if (part.length < 2 || !part[0].matches("\\*?[A-Za-z][A-Za-z0-9]{0,39}") || part[1].isBlank()) {
            throw new IllegalArgumentException("hotline.fields: expected name|label|pattern|help, got: " + line);
        }
        boolean required = part[0].startsWith("*");
        return new ExtraField(
                required ? part[0].substring(1) : part[0],
                part[1].strip(),
                required,
                part.length > 2 ? part[2] : "",
                part.length > 3 ? part[3].strip() : "");
    }

    /** At most four parts; a bar within parentheses or brackets belongs to the pattern. */
    private static String[] parts(String line) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < line.length() && parts.size() < 3; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == '|' && depth <= 0) {
                parts.add(line.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(line.substring(from));
        return parts.toArray(String[]::new);
    }
}
