package org.yihaotong.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.Test;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;

public class PaperTest {

    private static final String LONG = "市民反映小区供热温度不达标，已多次联系供热企业，企业答复“正在排查”，至今没有结果；希望尽快解决。";

    private final Press press = new OfficePress();

    @Test
    public void aPdfHoldsWhatWasSaidInItsOrder() throws Exception {
        try (PDDocument pdf = pdf(report())) {
            String text = text(pdf);

            assertInOrder(text, "工单月报", "2026 年 11 月", "一、总体情况", LONG, "受理量", "1,234", "满意率", "97.50%", "图一");
            assertEquals("工单月报", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    public void theTypefaceIsEmbeddedAndOnlyAsFarAsItIsUsed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.pdf(report(), out);

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertTrue(font.getName(), font.isEmbedded() && font.getName().contains("NotoSansSC"));
            }
        }
        assertTrue(out.size() + " bytes", out.size() < 300_000);
    }

    @Test
    public void everyPageHasItsFootAndALongTableItsHeadOnEachPage() throws Exception {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of(Cell.of("单位" + i), Cell.of(i)));
        }
        Paper paper = new Paper(
                "清单",
                "",
                List.of(new Paper.Table(List.of(new Column("承办单位", 20), new Column("件数", 8)), rows)),
                "YC20261122-000001");

        try (PDDocument pdf = pdf(paper)) {
            assertTrue(pdf.getNumberOfPages() > 2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page);
                assertInOrder(text, "承办单位", "YC20261122-000001", "- " + page + " -");
            }
            assertTrue(text(pdf).contains("单位120"));
        }
    }

    @Test
    public void noLineBeginsWithAClosingMark() throws Exception {
        Paper paper = new Paper("题", "", List.of(new Paper.Paragraph((LONG + "（盐湖区）").repeat(30))), "");

        try (PDDocument pdf = pdf(paper)) {
            List<String> lines = text(pdf).lines().map(String::strip).toList();

            assertTrue(lines.size() > 20);
            assertFalse(lines.stream().anyMatch(line -> line.matches("[，。；：”）].*")));
            assertFalse(lines.stream().anyMatch(line -> line.matches(".*[“（]")));
        }
    }

    @Test
    public void aCharacterThatTheTypefaceLacksLeavesABox() throws Exception {
        Paper paper = new Paper("题", "", List.of(new Paper.Paragraph("好😀的\u0001")), "");

        try (PDDocument pdf = pdf(paper)) {
            assertInOrder(text(pdf), "好□的");
        }
    }

    @Test
    public void aWordDocumentHoldsWhatWasSaidInItsOrder() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        press.document(report(), out);

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            assertInOrder(
                    words.getText(), "工单月报", "2026 年 11 月", "一、总体情况", LONG, "受理量", "1,234", "满意率", "97.50%", "图一");
            assertEquals(1, word.getAllPictures().size());
            assertTrue(word.getTables().get(1).getRow(0).isRepeatHeader());
            assertEquals(
                    "2026-11-22 15:04",
                    word.getTables().get(1).getRow(1).getCell(3).getText());
        }
    }

    static Paper report() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("统计口径", "受理时间");
        facts.put("制表", "督办员");
        return new Paper(
                "工单月报",
                "2026 年 11 月",
                List.of(
                        new Paper.Heading(1, "一、总体情况"),
                        new Paper.Paragraph(LONG + "\n第二段。"),
                        new Paper.Facts(facts),
                        new Paper.Heading(2, "（一）指标"),
                        new Paper.Table(
                                List.of(
                                        new Column("指标", 16),
                                        new Column("本期", 10),
                                        new Column("环比", 10),
                                        new Column("算于", 16)),
                                List.of(
                                        List.of(
                                                Cell.of("受理量"),
                                                Cell.of(1234),
                                                Cell.percent(OptionalDouble.empty()),
                                                Cell.of(LocalDateTime.of(2026, 11, 22, 15, 4))),
                                        List.of(
                                                Cell.of("满意率"),
                                                Cell.percent(OptionalDouble.of(0.975)),
                                                new Cell.Figure(-1.25, 2),
                                                Cell.NONE))),
                        new Paper.Picture(png(), "图一 走势")),
                "运城市12345热线");
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PDDocument pdf(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.pdf(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(pdf);
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setSortByPosition(true);
        return words.getText(pdf);
    }

    private static void assertInOrder(String text, String... parts) {
        String joined = text.replaceAll("\\s", "");
        int from = 0;
        for (String part : parts) {
            int at = joined.indexOf(part.replaceAll("\\s", ""), from);
            assertTrue(part + " in " + text, at >= from);
            from = at;
        }
    }
}
