package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.yihaotong.kit.link.HmacSha256;

/** A ULID that is the same for the same thing, so that what is written twice has one id. */
final class Ulid {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private Ulid() {}

    static String of(Instant at, String what) {
        byte[] hash = HexFormat.of().parseHex(HmacSha256.digest(what.getBytes(UTF_8)));
        BigInteger bits = BigInteger.valueOf(at.toEpochMilli())
                .shiftLeft(80)
                .or(new BigInteger(1, hash).mod(BigInteger.ONE.shiftLeft(80)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.insert(0, DIGITS.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return text.toString();
    }
}
