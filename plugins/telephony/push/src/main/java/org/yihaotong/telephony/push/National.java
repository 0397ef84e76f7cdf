package org.yihaotong.telephony.push;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people of this country dial it: switches write {@code +86 138…}, {@code 86138…} and {@code 0138…} for the one
 * telephone that tickets and lists know as {@code 138…}.
 */
final class National {

    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86|0)?(1[3-9][0-9]{9})");
    private static final Pattern FIXED = Pattern.compile("(?:\\+|00)?86((?:10|[2-9][0-9])[0-9]{7,9})");

    private National() {}

    static String spelled(String number) {
        Matcher mobile = MOBILE.matcher(number);
        if (mobile.matches()) {
            return mobile.group(1);
        }
        Matcher fixed = FIXED.matcher(number);
        return fixed.matches() ? "0" + fixed.group(1) : number;
    }
}
