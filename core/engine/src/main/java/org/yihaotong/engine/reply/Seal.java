package org.yihaotong.engine.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.LinkStore;

/** The centre's secret for links that go to units (HMAC-SHA256); made once, never shown. */
@Component(service = Seal.class)
public final class Seal {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String NAME = "reply-link";

    private final LinkStore store;
    private volatile byte[] secret;

    @Activate
    public Seal(@Reference LinkStore store) {
        this.store = store;
    }

    /** The signature of some words. */
    byte[] sign(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(words.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Letters and digits that only the centre can work out from these words. */
    public String letters(String words, int length) {
        BigInteger number = new BigInteger(1, sign(words));
        BigInteger base = BigInteger.valueOf(LETTERS.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = number.divideAndRemainder(base);
            letters.append(LETTERS.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return letters.toString();
    }

    /** What is stored of something that only the centre knows. */
    String hash(String words) {
        return HexFormat.of().formatHex(sign("hash:" + words));
    }

    boolean isHash(String hash, String words) {
        return MessageDigest.isEqual(hash.getBytes(UTF_8), hash(words).getBytes(UTF_8));
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            known = Base64.getDecoder()
                    .decode(store.secret(NAME, Base64.getEncoder().encodeToString(fresh)));
            secret = known;
        }
        return known;
    }
}
