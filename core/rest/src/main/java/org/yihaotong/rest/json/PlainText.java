package org.yihaotong.rest.json;

/** Text that every database and every screen can keep: no control characters but tab and line ends, no half characters. */
public final class PlainText {

    static final String RULE = "not plain text";

    private PlainText() {}

    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c != 0x7F && !half && (c & 0xFFFE) != 0xFFFE;
    }
}
