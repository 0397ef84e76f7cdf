package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keyed signatures with the national hash SM3 (GB/T 32905, 国密), written in lower-case hex. */
public final class HmacSm3 {

    private final byte[] key;

    /** Signs with the UTF-8 bytes of this secret. */
    public HmacSm3(String secret) {
        this.key = secret.getBytes(UTF_8);
    }

    /** The plain SM3 of some bytes. */
    public static String digest(byte[] bytes) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(bytes, 0, bytes.length);
        byte[] hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** The signature of a text's UTF-8 bytes. */
    public String sign(String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] sign = new byte[mac.getMacSize()];
        mac.doFinal(sign, 0);
        return HexFormat.of().formatHex(sign);
    }

    /** Whether the signature is this text's; takes the same time for every wrong one. */
    public boolean verifies(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(UTF_8), signature.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }
}
