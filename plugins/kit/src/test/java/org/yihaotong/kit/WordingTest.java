package org.yihaotong.kit;

import static org.junit.Assert.assertEquals;

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
}
