package org.yihaotong.telephony.ami;

import java.util.regex.Pattern;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.people.Actor;

/** Whose line it is: the switch's plan says a line's id, or a number of the line. */
final class Lines {

    /** How the plan of numbers calls 12345 itself, which is no line. */
    private static final String CENTRE = "centre";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,39}");

    private final HotlineDirectory directory;

    Lines(HotlineDirectory directory) {
        this.directory = directory;
    }

    /**
     * The first of these words that says something decides.
     *
     * @param words ids, or codes that end with a number, such as {@code RS-12315}
     * @return empty: none of the lines', or 12345 itself
     */
    String of(String... words) {
        for (String word : words) {
            if (ID.matcher(word).matches()) {
                return word.equals(CENTRE) ? "" : word;
            }
            String number = Endpoint.number(word);
            if (!number.isEmpty()) {
                return directory
                        .number(Actor.CENTRE, number)
                        .map(DialledNumber::line)
                        .orElse("");
            }
        }
        return "";
    }
}
