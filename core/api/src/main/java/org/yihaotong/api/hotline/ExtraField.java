package org.yihaotong.api.hotline;

import java.util.Objects;

/**
 * A field the unit wants asked at intake, such as an account number.
 *
 * <p>Written in the descriptor as {@code name|label|pattern|help}; a leading {@code *} of the name makes it required.
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
        String[] part = line.split("\\|", 4);
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
}
