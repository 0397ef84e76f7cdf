package org.yihaotong.engine.telephony;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The token that goes along when a call is handed over: says nothing, and is the same however often it is made. */
final class CaseToken {

    private static final int BYTES = 8;

    private CaseToken() {}

    /** Of a call; {@code C} and 16 hex digits. */
    static String of(String call) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
            return "C" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
