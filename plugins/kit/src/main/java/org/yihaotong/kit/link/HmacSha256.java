package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed signatures with SHA-256, written in lower-case hex; units that write capitals are read all the same. */
public final class HmacSha256 {

    private static final String NAME = "HmacSHA256";

    private final byte[] key;

    /** Signs with the UTF-8 bytes of this secret. */
    public HmacSha256(String secret) {
        this(secret.getBytes(UTF_8));
    }

    /** Signs with these bytes. */
    public HmacSha256(byte[] secret) {
        this.key = secret.clone();
    }

    /** The plain SHA-256 of some bytes. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The signature of a text's UTF-8 bytes. */
    public String sign(String text) {
        return HexFormat.of().formatHex(raw(text.getBytes(UTF_8)));
    }

    /** The signature's bytes, for units that write Base64. */
    public byte[] raw(byte[] message) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, NAME));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + NAME, e);
        }
    }

    /** Whether the signature is this text's; takes the same time for every wrong one. */
    public boolean verifies(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(UTF_8), signature.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }
}
