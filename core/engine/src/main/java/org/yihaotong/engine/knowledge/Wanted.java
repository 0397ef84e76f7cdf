package org.yihaotong.engine.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yihaotong.api.assessment.Period;

/** How a search that found nothing is written down: alike for alike questions, and telling nothing of a caller. */
final class Wanted {

    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern GAP = Pattern.compile("[\\s，。；、？！,.;?!]+");
    private static final int LONGEST = 40;

    private Wanted() {}

    /** The words in small letters, cut, long numbers covered; empty if nothing is left. */
    static String words(String said) {
        String plain = GAP.matcher(NUMBER.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("*"))
                .replaceAll(" ")
                .strip();
        int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, length)).strip();
    }

    /** The week of a day, such as 2026-W48. */
    static String week(LocalDate day) {
        return Period.week(day).key();
    }
}
