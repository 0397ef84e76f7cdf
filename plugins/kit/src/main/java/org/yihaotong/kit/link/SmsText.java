package org.yihaotong.kit.link;

import java.nio.charset.Charset;
import org.yihaotong.kit.Wording;

/** Text of a short message: GBK only, each character counts one, 70 in one message and 67 in each of several. */
public final class SmsText {

    /** The charset of operators. */
    public static final Charset GBK = Charset.forName("GBK");

    private static final int ALONE = 70;
    private static final int PART = 67;

    private SmsText() {}

    /** One line in GBK of at most so many characters; brackets that mark signatures become others. */
    public static String line(String text, int limit, String otherwise) {
        String gbk = Wording.in(GBK, beyondPlane(text)).replace('【', '〔').replace('】', '〕');
        return Wording.line(gbk, limit, otherwise);
    }

    /** How many messages the operator makes of it. */
    public static int parts(String text) {
        return text.length() <= ALONE ? 1 : (text.length() + PART - 1) / PART;
    }

    /** One {@code ?} for a character that takes two units. */
    private static String beyondPlane(String text) {
        return text.replaceAll("[^\\u0000-\\uFFFF]", "?");
    }
}
