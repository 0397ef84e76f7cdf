package org.yihaotong.engine.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers numbers of persons in a text of which nobody knows whom it is about: mobile phones and identity cards. Numbers of
 * offices stay, for they are what is asked about.
 */
public final class Cover {

    private static final String GAP = "[ \\-\\u2013\\u2014]?";
    private static final Pattern PERSON = Pattern.compile("(?<![0-9])(?:"
            + "[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx]"
            + "|(?:\\+?86" + GAP + ")?1[3-9][0-9]" + GAP + "[0-9]{4}" + GAP + "[0-9]{4}"
            + ")(?![0-9])");

    private Cover() {}

    /** The text with the middle of every such number covered. */
    public static String over(String text) {
        return PERSON.matcher(narrow(text)).replaceAll(found -> Matcher.quoteReplacement(covered(found.group())));
    }

    /** Full-width digits are digits. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return narrow.toString();
    }

    private static String covered(String number) {
        String digits = number.replaceAll("[^0-9Xx]", "");
        boolean card = digits.length() == 18;
        String plain = card ? digits : digits.substring(digits.length() - 11);
        return plain.substring(0, 3) + "****" + plain.substring(plain.length() - (card ? 2 : 4));
    }
}
