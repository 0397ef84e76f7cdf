package org.yihaotong.kit;

import java.util.regex.Pattern;

/** Makes text fit a field of a back office: no control characters, no blanks at the ends, not too long. */
public final class Wording {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern BREAK = Pattern.compile("\\s*[\n\t]\\s*");

    private Wording() {}

    /** The text with its line breaks, without anything a database or a document cannot hold. */
    public static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("").strip();
    }

    /** One line of at most {@code limit} UTF-16 units; characters beyond the basic plane are not cut in two. */
    public static String line(String text, int limit) {
        return cut(BREAK.matcher(clean(text)).replaceAll(" "), limit);
    }

    /** The same, or {@code otherwise} if nothing is left. */
    public static String line(String text, int limit, String otherwise) {
        String line = line(text, limit);
        return line.isEmpty() ? otherwise : line;
    }

    /** At most {@code limit} UTF-16 units with its line breaks; a longer text ends with {@code ending}, which counts. */
    public static String fit(String text, int limit, String ending) {
        String clean = clean(text);
        return clean.length() <= limit ? clean : cut(clean, limit - ending.length()) + ending;
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).strip();
    }
}
