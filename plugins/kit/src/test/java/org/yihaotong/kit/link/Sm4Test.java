package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.Test;

/** The national block cipher. */
public final class Sm4Test {

    private static final String KEY = "0123456789abcdeffedcba9876543210";
    private final Sm4 sm4 = Sm4.ofHex(KEY).orElseThrow();

    @Test
    public void theKnownAnswerOfTheStandardComesOut() {
        byte[] cipher = sm4.encrypt(HexFormat.of().parseHex(KEY));

        assertEquals("681edf34d206965e86b3e94f536e4246", HexFormat.of().formatHex(Arrays.copyOf(cipher, 16)));
        assertEquals(32, cipher.length);
    }

    @Test
    public void everyLengthComesBack() {
        for (int length = 0; length < 40; length++) {
            byte[] plain = "税".repeat(length).substring(0, length).getBytes(UTF_8);
            assertArrayEquals(plain, sm4.decrypt(sm4.encrypt(plain)).orElseThrow());
        }
    }

    @Test
    public void whatIsBrokenOrOfAnotherKeyIsNotRead() {
        byte[] cipher = sm4.encrypt("正文".getBytes(UTF_8));
        Sm4 other = Sm4.ofHex(KEY.replace('0', '1')).orElseThrow();

        assertTrue(sm4.decrypt(Arrays.copyOf(cipher, 15)).isEmpty());
        assertTrue(sm4.decrypt(new byte[0]).isEmpty());
        assertTrue(other.decrypt(cipher).isEmpty());
    }

    @Test
    public void aKeyOfAnotherLengthIsNoKey() {
        assertEquals(Optional.empty(), Sm4.ofHex("0123"));
        assertEquals(Optional.empty(), Sm4.ofHex("not hex"));
    }
}
