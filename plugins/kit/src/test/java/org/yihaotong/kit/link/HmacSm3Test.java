package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class HmacSm3Test {

    private static final HmacSm3 KEY = new HmacSm3("sc-test-secret-0001");

    @Test
    public void theStandardsExampleComesOut() {
        assertEquals(
                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                HmacSm3.digest("abc".getBytes(UTF_8)));
    }

    @Test
    public void aSignatureVerifiesItsTextOnly() {
        String signature = KEY.sign("停水");

        assertTrue(KEY.verifies("停水", signature));
        assertFalse(KEY.verifies("供水", signature));
        assertFalse(KEY.verifies("停水", ""));
        assertFalse(new HmacSm3("another").verifies("停水", signature));
    }
}
