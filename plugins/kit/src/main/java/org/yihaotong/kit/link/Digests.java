package org.yihaotong.kit.link;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Plain digests in lower-case hex (摘要), for services whose documents ask for them. */
public final class Digests {

    private Digests() {}

    /** The MD5 of a text in this charset: no secret is safe behind it, but some services know nothing else. */
    public static String md5(String text, Charset charset) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
