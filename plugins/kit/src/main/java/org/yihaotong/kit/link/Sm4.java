package org.yihaotong.kit.link;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Payloads in the national block cipher SM4 (GB/T 32907, 国密) as SM4/ECB/PKCS7. ECB hides no repetitions and proves
 * nothing: a unit that asks for it signs the plain text as well. Safe for several threads.
 */
public final class Sm4 {

    private static final int KEY = 16;

    private final KeyParameter key;

    private Sm4(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** With the key as joining sheets write it, 32 hex digits; empty if it is anything else. */
    public static Optional<Sm4> ofHex(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex))
                    .filter(bytes -> bytes.length == KEY)
                    .map(Sm4::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The cipher text of any bytes, padded. */
    public byte[] encrypt(byte[] plain) {
        return run(true, plain).orElseThrow();
    }

    /** The plain bytes; empty if this is not whole, or not of this key. */
    public Optional<byte[]> decrypt(byte[] cipherText) {
        return run(false, cipherText);
    }

    private Optional<byte[]> run(boolean encrypt, byte[] in) {
        var cipher = new PaddedBufferedBlockCipher(new SM4Engine(), new PKCS7Padding());
        cipher.init(encrypt, key);
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        try {
            int written = cipher.processBytes(in, 0, in.length, out, 0);
            written += cipher.doFinal(out, written);
            return Optional.of(Arrays.copyOf(out, written));
        } catch (InvalidCipherTextException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
