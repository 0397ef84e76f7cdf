package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yihaotong.kit.link.HmacSha256;

/** Names of a foreign switch that must fit the centre's. */
final class Key {

    /** The longest name of a call or leg. */
    static final int CALL = 100;

    /** The longest name of an event. */
    static final int EVENT = 120;

    /** The longest name of a call record. */
    static final int RECORD = 64;

    private Key() {}

    /** The name itself, or what always stands for one that is too long. */
    static String fit(String name, int most) {
        return name.length() <= most ? name : HmacSha256.digest(name.getBytes(UTF_8));
    }
}
