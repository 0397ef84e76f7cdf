package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import org.junit.Test;

public class WordingTest {

    @Test
    public void aLineHasNoBreaksNoControlsAndNoBlanksAtItsEnds() {
        assertEquals("停水 三天", Wording.line(" \u0000停水\r\n 三天\u3000", 60, "无"));
    }

    @Test
    public void aLineThatIsEmptySaysSo() {
        assertEquals("不详", Wording.line(" \n\u0007", 60, "不详"));
    }

    @Test
    public void aCharacterBeyondTheBasicPlaneIsNotCutInTwo() {
        assertEquals("𠮷", Wording.head("𠮷𠮷", 3));
    }

    @Test
    public void blanksAtTheCutAreDropped() {
        assertEquals("停水", Wording.head("停水   三天", 4));
    }

    @Test
    public void aTextKeepsItsLines() {
        assertEquals("第一行\n第二行", Wording.clean("第一行\r\n第二行\n"));
    }

    @Test
    public void lengthsInBytesOfGbkCutNoCharacterInTwo() {
        Charset gbk = Charset.forName("GBK");

        assertEquals("停水", Wording.head("停水a", 4, gbk));
        assertEquals("停", Wording.head("停水", 3, gbk));
        assertEquals("停水a", Wording.head("停水a", 5, gbk));
        assertEquals("姓?堉?", Wording.in(gbk, "姓𠮷堉😀"));
        assertEquals("不详", Wording.line(" \n ", 20, gbk, "不详"));
        assertEquals("a 停", Wording.line("a\n停水", 5, gbk, ""));
        assertEquals(799, Wording.abridged("长".repeat(401), 800, gbk).getBytes(gbk).length);
        assertEquals("长".repeat(400), Wording.abridged("长".repeat(400), 800, gbk));
    }

    @Test
    public void whatIsCutSaysWhereTheWholeIs() {
        assertEquals("短", Wording.abridged("短", 20));
        assertEquals("一二三（内容有删节，全文请致电12345）", Wording.abridged("一二三四五六七八九十一二三四五六七八九十一二", 21));
    }
}
