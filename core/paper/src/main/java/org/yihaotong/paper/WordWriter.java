package org.yihaotong.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;

/** Writes a paper as a Word document (.docx) in the fonts that every office has. */
final class WordWriter {

    private static final int TITLE = 18;
    private static final int[] HEADINGS = {14, 12};
    private static final int SIZE = 11;
    private static final int SMALL = 10;
    private static final String GROUND = "F1F4F9";
    private static final long[] A4 = {11906, 16838};
    private static final long MARGIN = 1134;
    private static final double LINE = 450;
    private static final double PIXEL = 0.75;

    private final XWPFDocument document;

    private WordWriter(XWPFDocument document) {
        this.document = document;
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordWriter writer = new WordWriter(document);
            writer.page(paper.foot());
            writer.line(paper.title(), TITLE, true).setAlignment(ParagraphAlignment.CENTER);
            if (!paper.under().isEmpty()) {
                writer.line(paper.under(), SMALL, false).setAlignment(ParagraphAlignment.CENTER);
            }
            for (Paper.Block block : paper.blocks()) {
                writer.write(block);
            }
            document.write(out);
        }
    }

    private void page(String foot) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4[0]));
        size.setH(BigInteger.valueOf(A4[1]));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        set(line, foot.isEmpty() ? "" : foot + "  ", SMALL, false);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void write(Paper.Block block) throws IOException {
        if (block instanceof Paper.Heading heading) {
            XWPFParagraph line = line(heading.text(), HEADINGS[heading.level() - 1], true);
            line.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
        } else if (block instanceof Paper.Paragraph paragraph) {
            line(paragraph.text(), SIZE, false);
        } else if (block instanceof Paper.Facts facts) {
            write(facts.facts());
        } else if (block instanceof Paper.Table table) {
            write(table);
        } else if (block instanceof Paper.Picture picture) {
            show(picture);
        }
    }

    private void write(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(facts.size(), 2);
        table.setWidth("100%");
        int r = 0;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            XWPFTableRow row = table.getRow(r++);
            head(row.getCell(0), fact.getKey(), 20);
            set(row.getCell(1).getParagraphs().get(0), fact.getValue(), SMALL, false);
            row.getCell(1).setWidth("80%");
        }
        gap();
    }

    private void write(Paper.Table paper) {
        List<Column> columns = paper.columns();
        int all = columns.stream().mapToInt(Column::width).sum();
        XWPFTable table = document.createTable(paper.rows().size() + 1, columns.size());
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int c = 0; c < columns.size(); c++) {
            head(
                    head.getCell(c),
                    columns.get(c).head(),
                    Math.max(1, columns.get(c).width() * 100 / all));
        }
        for (int r = 0; r < paper.rows().size(); r++) {
            write(table.getRow(r + 1), paper.rows().get(r));
        }
        gap();
    }

    private static void write(XWPFTableRow row, List<Cell> cells) {
        for (int c = 0; c < cells.size(); c++) {
            XWPFParagraph line = row.getCell(c).getParagraphs().get(0);
            set(line, Shown.text(cells.get(c)), SMALL, false);
            line.setAlignment(Shown.isFigure(cells.get(c)) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        }
    }

    private static void head(XWPFTableCell cell, String text, int percent) {
        cell.setColor(GROUND);
        cell.setWidth(percent + "%");
        set(cell.getParagraphs().get(0), text, SMALL, true);
    }

    private void gap() {
        document.createParagraph().setSpacingAfter(0);
    }

    private void show(Paper.Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        if (image == null) {
            throw new IOException("the picture is neither PNG nor JPEG");
        }
        double scale = Math.min(PIXEL, LINE / image.getWidth());
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        try {
            line.createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.bytes()),
                            picture.bytes()[0] == (byte) 0x89 ? PictureType.PNG : PictureType.JPEG,
                            "picture",
                            Units.toEMU(image.getWidth() * scale),
                            Units.toEMU(image.getHeight() * scale));
        } catch (InvalidFormatException e) {
            throw new IOException("the picture could not be taken in", e);
        }
        if (!picture.caption().isEmpty()) {
            line(picture.caption(), SMALL, false).setAlignment(ParagraphAlignment.CENTER);
        }
    }

    private XWPFParagraph line(String text, int size, boolean bold) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingAfter(120);
        set(line, text, size, bold);
        return line;
    }

    private static void set(XWPFParagraph line, String text, int size, boolean bold) {
        XWPFRun run = line.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily("Times New Roman");
        run.setFontFamily(bold ? "黑体" : "宋体", XWPFRun.FontCharRange.eastAsia);
        String[] lines = Shown.text(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
