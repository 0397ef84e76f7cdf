package org.yihaotong.paper;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;

/** Sets facts and tables of a paper as tables of a PDF. */
final class Grid {

    private static final Color LINE = new Color(0xC9, 0xD1, 0xDC);
    private static final Color GROUND = new Color(0xF1, 0xF4, 0xF9);
    private static final float[] FACTS = {1, 4};
    private static final float PADDING = 4;
    private static final float GAP = 8;

    private final Setting setting;

    Grid(Setting setting) {
        this.setting = setting;
    }

    PdfPTable of(Paper.Facts facts) {
        PdfPTable grid = grid(FACTS);
        facts.facts().forEach((what, value) -> {
            grid.addCell(marked(what));
            grid.addCell(cell(setting.small(value)));
        });
        return grid;
    }

    PdfPTable of(Paper.Table table) {
        List<Column> columns = table.columns();
        float[] widths = new float[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = columns.get(c).width();
        }
        PdfPTable grid = grid(widths);
        grid.setHeaderRows(1);
        columns.forEach(column -> grid.addCell(marked(column.head())));
        table.rows().forEach(row -> row.forEach(cell -> grid.addCell(cell(cell))));
        return grid;
    }

    private static PdfPTable grid(float[] widths) {
        PdfPTable grid = new PdfPTable(widths);
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(GAP / 2);
        grid.setSpacingAfter(GAP);
        grid.setSplitLate(false);
        return grid;
    }

    private PdfPCell marked(String text) {
        PdfPCell cell = cell(setting.bold(text, Setting.SMALL));
        cell.setBackgroundColor(GROUND);
        return cell;
    }

    private PdfPCell cell(Cell value) {
        PdfPCell cell = cell(setting.small(Shown.text(value)));
        if (Shown.isFigure(value)) {
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        }
        return cell;
    }

    private static PdfPCell cell(Paragraph text) {
        PdfPCell cell = new PdfPCell(text);
        cell.setLeading(text.getLeading(), 0);
        cell.setPadding(PADDING);
        cell.setPaddingTop(1);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        return cell;
    }
}
