package org.yihaotong.engine.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow salted hashes of passwords: PBKDF2 with HMAC-SHA-512 (RFC 8018), written as
 * {@code pbkdf2-sha512$iterations$salt$hash}, so that the cost can grow without invalidating what is stored.
 */
public final class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String NAME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    /** Hashes a password with a fresh salt; takes about 0.2 s on purpose. */
    public static String of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return String.join("$", NAME, String.valueOf(ITERATIONS), text(salt), text(hash(password, salt, ITERATIONS)));
    }

    /** Whether this password gave the stored hash; always as slow as hashing. */
    public static boolean matches(String password, String stored) {
        String[] part = stored.split("\\$", -1);
        if (part.length != 4 || !part[0].equals(NAME)) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(part[3]);
        byte[] actual = hash(password, Base64.getDecoder().decode(part[2]), Integer.parseInt(part[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing on this Java", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
