package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yihaotong.kit.Wording;

/** Words of people within a robot's markdown: they make no links, headings or mentions, and stay on one line. */
public final class RobotText {

    private static final String MARKS = "[]()<>*_`#@|!~";
    private static final String WIDE = "［］（）＜＞＊＿｀＃＠｜！～";

    /** What a message may hold, in bytes of UTF-8. */
    public static final int LARGEST = 4096;

    private RobotText() {}

    /** One line of at most {@code limit} characters whose marks are only signs; {@code more} stands where it was cut. */
    public static String escaped(String text, int limit, String more) {
        String line = Wording.line(text, Integer.MAX_VALUE, "");
        StringBuilder plain = new StringBuilder();
        line.chars().forEach(c -> plain.append(MARKS.indexOf(c) < 0 ? (char) c : WIDE.charAt(MARKS.indexOf(c))));
        String whole = plain.toString();
        return whole.length() <= limit ? whole : Wording.head(whole, limit) + more;
    }

    public static boolean fits(String markdown) {
        return markdown.getBytes(UTF_8).length <= LARGEST;
    }
}
