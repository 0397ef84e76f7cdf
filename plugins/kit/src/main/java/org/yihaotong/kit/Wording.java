package org.yihaotong.kit;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Makes text fit a field of a back office: no control characters, no blanks at the ends, not too long. Lengths count
 * UTF-16 units, which is never less than characters, or bytes of a charset; a character is never cut in two.
 */
public final class Wording {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern BREAK = Pattern.compile("\\s*[\n\t]\\s*");

    /** What stands at the end of a text that was cut. */
    private static final String ABRIDGED = "（内容有删节，全文请致电12345）";

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

    /** A clean text that fits: whole, or its beginning and where the whole can be had. */
    public static String abridged(String text, int limit) {
        String whole = clean(text);
        return whole.length() <= limit ? whole : head(whole, limit - ABRIDGED.length()) + ABRIDGED;
    }

    /** The text with {@code ?} for each character that the charset lacks. */
    public static String in(Charset charset, String text) {
        return new String(text.getBytes(charset), charset);
    }

    /** The beginning of a text of the charset, at most so many of its bytes; no character is cut in two. */
    public static String head(String text, int bytes, Charset charset) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += text.substring(end, next).getBytes(charset).length;
            if (used > bytes) {
                return text.substring(0, end).strip();
            }
            end = next;
        }
        return text;
    }

    /** A clean text of the charset that fits: whole, or its beginning and where the whole can be had. */
    public static String abridged(String text, int bytes, Charset charset) {
        String whole = in(charset, clean(text));
        return whole.getBytes(charset).length <= bytes
                ? whole
                : head(whole, bytes - ABRIDGED.getBytes(charset).length, charset) + ABRIDGED;
    }

    /** One line of at most so many bytes of the charset, or {@code otherwise} if there is nothing to write. */
    public static String line(String text, int bytes, Charset charset, String otherwise) {
        String line = head(in(charset, BREAK.matcher(clean(text)).replaceAll(" ")), bytes, charset);
        return line.isEmpty() ? otherwise : line;
    }

    /** One line of at most {@code limit} units, or {@code otherwise} if there is nothing to write. */
    public static String line(String text, int limit, String otherwise) {
        String line = head(BREAK.matcher(clean(text)).replaceAll(" "), limit);
        return line.isEmpty() ? otherwise : line;
    }
}
