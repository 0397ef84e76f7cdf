package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Locale;
import org.junit.Test;

/** Keyed signatures with SHA-256. */
public final class HmacSha256Test {

    @Test
    public void theKnownAnswersComeOut() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", HmacSha256.digest(new byte[0]));
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                new HmacSha256("Jefe").sign("what do ya want for nothing?"));
        assertEquals(32, new HmacSha256("").raw("无密钥".getBytes(UTF_8)).length);
    }

    @Test
    public void capitalsVerifyAndAnotherKeyDoesNot() {
        HmacSha256 key = new HmacSha256("Jefe");
        String sign = key.sign("工单");

        assertTrue(key.verifies("工单", sign.toUpperCase(Locale.ROOT)));
        assertFalse(key.verifies("工单。", sign));
        assertFalse(new HmacSha256("jefe").verifies("工单", sign));
        assertFalse(key.verifies("工单", ""));
    }
}
