package org.yihaotong.engine.privacy;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** What is covered in a text of which nobody knows whom it is about. */
public class CoverTest {

    @Test
    public void numbersOfPersonsAreCovered() {
        assertEquals("请回电139****0001，急", Cover.over("请回电13900000001，急"));
        assertEquals("139****0001", Cover.over("139 0000-0001"));
        assertEquals("139****0001", Cover.over("+8613900000001"));
        assertEquals("139****0001", Cover.over("１３９０００００００１"));
        assertEquals("身份证142****2X", Cover.over("身份证14270219900307142X"));
    }

    @Test
    public void numbersOfOfficesAndMoneyStay() {
        for (String text :
                new String[] {"应为0359-2086110", "拨打 12345", "每平方米 18.5 元", "文号2026000000000000000013900000001"}) {
            assertEquals(text, Cover.over(text));
        }
    }
}
