package org.yihaotong.telephony.ami;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.telephony.CitizenNumber;

/** Who is behind a channel's name, such as {@code PJSIP/8001-0000000f}: a seat is called by its number, a trunk by a word. */
record Endpoint(String technology, String name) {

    private static final Pattern CHANNEL =
            Pattern.compile("([A-Za-z0-9]{1,20})/(.{1,120}?)(?:-[0-9a-f]{8})?(?:;[12])?");
    private static final Pattern SEAT = Pattern.compile("[0-9][0-9-]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("(?:.*[^0-9+*#])?([0-9+*#]{1,20})");
    private static final String LOCAL = "Local";

    static Endpoint of(String channel) {
        Matcher parts = CHANNEL.matcher(channel);
        return parts.matches() ? new Endpoint(parts.group(1), parts.group(2)) : new Endpoint("", channel);
    }

    /** The switch's own plumbing between two parts of its plan. */
    boolean isLocal() {
        return technology.equals(LOCAL);
    }

    /** The device number; empty if it is no seat's. */
    String seat() {
        return !isLocal() && isSeat(name) ? name : "";
    }

    static boolean isSeat(String name) {
        return SEAT.matcher(name).matches();
    }

    /** The number that this plumbing leads to, such as 110 of {@code go-110@emergency}. */
    String leadsTo() {
        return number(name.replaceFirst("@.*", ""));
    }

    /** What of an extension is a number; empty if nothing is. */
    static String number(String extension) {
        Matcher number = NUMBER.matcher(extension);
        return number.matches() ? number.group(1) : "";
    }

    /** A citizen's number as people of this country dial it: trunks write +86138…, 86138… and 0138… for 138…. */
    static String caller(String text) {
        return new CitizenNumber(number(text)).digits();
    }
}
