package org.yihaotong.deploy.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Seals secrets with AES-256-GCM. A sealed text fits one setting of one configuration only: copied to another place it
 * cannot be opened.
 */
@Component(service = Vault.class)
public final class Vault {

    /** How a sealed text begins. */
    static final String MARK = "sealed:v1:";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom chance = new SecureRandom();

    /** With the key in the distribution's {@code etc/yihaotong.key}. */
    @Activate
    public Vault(BundleContext context) {
        this(KeyFile.at(Path.of(Objects.requireNonNullElse(context.getProperty("karaf.etc"), "etc"), "yihaotong.key")));
    }

    Vault(SecretKey key) {
        this.key = key;
    }

    static boolean isSealed(Object value) {
        return value instanceof String text && text.startsWith(MARK);
    }

    /** The secret as it may lie on a disk, for this setting of this configuration. */
    String seal(String pid, String setting, String secret) {
        byte[] nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, pid, setting).doFinal(secret.getBytes(UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
            return MARK + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal secrets", e);
        }
    }

    /** The secret again; empty if it was sealed with another key, for another place, or was tampered with. */
    Optional<String> open(String pid, String setting, String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.substring(MARK.length()));
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, pid, setting)
                    .doFinal(whole, NONCE, Math.max(0, whole.length - NONCE));
            return Optional.of(new String(secret, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String pid, String setting) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((pid + '\n' + setting).getBytes(UTF_8));
        return cipher;
    }
}
