package org.yihaotong.channels.sms;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.yihaotong.channels.sms.Spoken.Wish;

public class SpokenTest {

    @Test
    public void aQuestionAboutProgressIsKnownInEverySpelling() {
        for (String spelled : new String[] {
            "查 YC20261126-000001",
            "查询：yc20261126-000001",
            "YC20261126000001",
            "ＣＸ　ＹＣ２０２６１１２６－０００００１",
            "查YC20261126 - 000001 "
        }) {
            assertEquals(new Spoken(Wish.QUERY, "YC20261126-000001", ""), Spoken.read(spelled));
        }
    }

    @Test
    public void wordsBehindANumberAreASupplement() {
        assertEquals(
                new Spoken(Wish.SUPPLEMENT, "YC20261126-000001", "又停水了ＡＢ"), Spoken.read("补 YC20261126-000001 又停水了ＡＢ"));
    }

    @Test
    public void aDigitRatesAndAFewLettersAreNoAppeal() {
        assertEquals(new Spoken(Wish.RATING, "", "4"), Spoken.read(" ４ 分"));
        assertEquals(Wish.UNCLEAR, Spoken.read("你好").wish());
        assertEquals(Wish.UNCLEAR, Spoken.read("6").wish());
        assertEquals(Wish.STOP, Spoken.read("td").wish());
        assertEquals(Wish.APPEAL, Spoken.read("小区停水了").wish());
    }
}
