package org.yihaotong.kit;

import java.util.regex.Pattern;

/**
 * Makes text fit a field of a back office: no control characters, no blanks at the ends, not too long. Lengths count
 * UTF-16 units, which is never less than characters; a character beyond the basic plane is not cut in two.
 */
public final class Wording {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern BREAK = Pattern.compile("\\s*[\n\t]\\s*");

    private Wording() {}

    /** The text with its line breaks, without anything a database or a document cannot hold. */
    public static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("").strip();
    }

    /** The beginning of a clean text. */
    public static String head(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).strip();
    }

    /** One line of at most {@code limit} units, or {@code otherwise} if there is nothing to write. */
    public static String line(String text, int limit, String otherwise) {
        String line = head(BREAK.matcher(clean(text)).replaceAll(" "), limit);
        return line.isEmpty() ? otherwise : line;
    }
}
