package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a short text so that it may lie where others read, such as in a bookmark (AES-GCM): for secrets that a unit
 * gives only once. The key is made from a secret of the line's settings; another secret opens nothing.
 */
public final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** Seals with this secret. */
    public Seal(String secret) {
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text as letters that tell nothing. */
    public String close(String text) {
        try {
            byte[] iv = new byte[IV];
            random.nextBytes(iv);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(text.getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(IV + closed.length)
                            .put(iv)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** The text again; empty if it was not closed with this secret or was changed. */
    public Optional<String> open(String sealed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] iv = new byte[IV];
            bytes.get(iv);
            byte[] closed = new byte[bytes.remaining()];
            bytes.get(closed);
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, iv).doFinal(closed), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }
}
