package org.yihaotong.assist.semantic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

public final class BgeEmbedderTest {

    private static BgeEmbedder model;

    @BeforeClass
    public static void load() throws Exception {
        model = new BgeEmbedder();
    }

    @AfterClass
    public static void close() throws Exception {
        model.close();
    }

    private static float nearness(String one, String other) {
        float[] a = model.embed(one);
        float[] b = model.embed(other);
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    public void whatMeansTheSameIsNearerThanWhatSoundsAlike() {
        String asked = "屋里冷得很，温度上不去";

        assertTrue(nearness(asked, "暖气不热怎么办") > nearness(asked, "屋顶漏水怎么办"));
        assertTrue(nearness(asked, "暖气不热怎么办") > model.near());
        assertTrue(nearness(asked, "公积金怎么提取") < model.near());
    }

    @Test
    public void aDirectionHasTheLengthOneWhateverTheText() {
        for (String text : new String[] {"", "暖", "ABC", "冷".repeat(5_000)}) {
            assertEquals(text.length() + " characters", 1, nearness(text, text), 1e-4);
            assertEquals(512, model.embed(text).length);
        }
    }

    @Test
    public void whoeverAsksAfterTheModelHasGoneIsToldSo() throws Exception {
        BgeEmbedder gone = new BgeEmbedder();
        gone.close();

        assertThrows(IllegalStateException.class, () -> gone.embed("暖气不热"));
    }
}
