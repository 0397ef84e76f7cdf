package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.yihaotong.kit.link.HmacSha256;

/** Names of a foreign switch that must fit the centre's. */
final class Key {

    /** The longest name of a leg. */
    static final int LEG = 100;

    /** The longest name of an event. */
    static final int EVENT = 120;

    /** The longest name of a call record. */
    static final int RECORD = 64;

    private static final Pattern CALL = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._:@+-]{0,99}");

    private Key() {}

    /** A call's name stands in addresses of the desk: itself, or what always stands for it. */
    static String call(String name) {
        return CALL.matcher(name).matches() ? name : digest(name);
    }

    /** The name itself, or what always stands for one that is too long. */
    static String fit(String name, int most) {
        return name.length() <= most ? name : digest(name);
    }

    private static String digest(String name) {
        return HmacSha256.digest(name.getBytes(UTF_8));
    }
}
