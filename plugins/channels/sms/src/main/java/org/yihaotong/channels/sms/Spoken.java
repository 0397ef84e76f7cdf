package org.yihaotong.channels.sms;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.kit.Wording;

/**
 * What a citizen's short message wants; width, case and blanks do not matter. Pure.
 *
 * @param number the ticket it names; empty if none
 * @param text the words of an appeal or a supplement, or the digit of a rating
 */
record Spoken(Wish wish, String number, String text) {

    private static final String NUMBER = "([A-Z]{2}[0-9]{8})\\s?-?\\s?([0-9]{6,9})";
    private static final Pattern QUERY = Pattern.compile("(?:查|查询|进度|CX)?[:：]?\\s{0,5}" + NUMBER + "\\s{0,5}");
    private static final Pattern ADD =
            Pattern.compile("(?:补|补充|BC)?[:：]?\\s{0,5}" + NUMBER + "[,，:：\\s]{0,5}(\\S.*)", Pattern.DOTALL);
    private static final Pattern RATING = Pattern.compile("([1-5])\\s?分?");
    private static final Pattern STOP = Pattern.compile("(T|TD|N|退订|取消)");
    private static final int SHORTEST = 5;

    /** What for. */
    enum Wish {
        APPEAL,
        QUERY,
        SUPPLEMENT,
        RATING,
        /** 退订: nothing more is to be said. */
        STOP,
        UNCLEAR
    }

    static Spoken read(String message) {
        String words = Wording.clean(message);
        String plain = narrow(words).toUpperCase(Locale.ROOT);
        Matcher query = QUERY.matcher(plain);
        if (query.matches()) {
            return new Spoken(Wish.QUERY, query.group(1) + "-" + query.group(2), "");
        }
        Matcher add = ADD.matcher(plain);
        if (add.matches()) {
            return new Spoken(Wish.SUPPLEMENT, add.group(1) + "-" + add.group(2), words.substring(add.start(3)));
        }
        Matcher rating = RATING.matcher(plain);
        if (rating.matches()) {
            return new Spoken(Wish.RATING, "", rating.group(1));
        }
        if (STOP.matcher(plain).matches()) {
            return new Spoken(Wish.STOP, "", "");
        }
        boolean says = words.codePoints().filter(Character::isLetter).count() >= SHORTEST;
        return new Spoken(says ? Wish.APPEAL : Wish.UNCLEAR, "", words);
    }

    /** Full-width letters, digits and blanks as narrow ones, each in its place. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean wide = letter >= '！' && letter <= '～';
            narrow.append(wide ? (char) (letter - '！' + '!') : letter == '　' ? ' ' : letter);
        }
        return narrow.toString();
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "Spoken[" + wish + "]";
    }
}
