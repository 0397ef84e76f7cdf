package org.yihaotong.channels.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class QuotesTest {

    @Test
    public void whatProgramsRepeatIsCutOff() {
        for (String quote : List.of(
                "------------------ 原始邮件 ------------------\n发件人: 12345\n别人的话",
                "-----Original Message-----\nFrom: 12345",
                "在 2026年11月26日 10:00，“运城12345” <12345@example.gov.cn> 写道：\n> 您好",
                "On Thu, Nov 26, 2026 at 10:00 AM 12345 <12345@example.gov.cn>\nwrote:\n> 您好",
                "发件人：12345\n发送时间：2026年11月26日\n主题：已受理\n您好",
                "________________________________\n您好")) {
            assertEquals("水还没有来。\n请再看看。", Quotes.cut("水还没有来。\n请再看看。\n\n" + quote));
        }
    }

    @Test
    public void linesMarkedAsQuotedGoAndWhatIsWrittenBetweenThemStays() {
        assertEquals("第一点同意\n第二点不同意", Quotes.cut("> 一\n第一点同意\n> 二\n第二点不同意"));
    }

    @Test
    public void whatOnlyLooksLikeAQuotationStays() {
        String plain = "发件人：王某\n在小区门口贴了告示，写道：\n停水三天";

        assertTrue(Quotes.cut(plain).startsWith("发件人：王某"));
        assertTrue(Quotes.cut("From：火车站\n到学校的路灯不亮").contains("路灯"));
    }

    @Test
    public void aLetterThatIsNothingButQuotationStaysWhole() {
        assertEquals("> 您好", Quotes.cut("> 您好"));
    }

    @Test(timeout = 10_000)
    public void aTextMadeToHurtIsReadInNoTime() {
        String line = "On " + "a ".repeat(200_000) + "\n" + "在".repeat(300_000) + "\n";

        assertEquals(line.strip(), Quotes.cut(line));
    }
}
