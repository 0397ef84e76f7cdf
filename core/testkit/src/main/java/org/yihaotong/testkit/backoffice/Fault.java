package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/** How a back office can be ill. */
public enum Fault {
    NONE,
    /** Takes requests and lets them wait. */
    SLOW,
    /** The gateway answers HTTP 500 and nothing was done. */
    ERROR_500,
    /** Does the work and hangs up in the middle of the answer. */
    HALF,
    /** The disk is full: HTTP 507, and nothing was done. */
    FULL,
    /** Does the work and answers in a charset that nobody agreed on. */
    CHARSET;

    /** EBCDIC, in which not even a bracket is where others look for it. */
    private static final Charset MAINFRAMES = Charset.forName("IBM037");

    /** The status with which a gateway turns everything away, if it does. */
    public Optional<Integer> status() {
        return switch (this) {
            case ERROR_500 -> Optional.of(500);
            case FULL -> Optional.of(507);
            case NONE, SLOW, HALF, CHARSET -> Optional.empty();
        };
    }

    /** An answer as it is spelled. */
    public byte[] spelled(byte[] answer) {
        return this == CHARSET ? new String(answer, UTF_8).getBytes(MAINFRAMES) : answer;
    }

    /** How many bytes of an answer get through. */
    public int through(byte[] answer) {
        return this == HALF ? answer.length / 2 : answer.length;
    }
}
