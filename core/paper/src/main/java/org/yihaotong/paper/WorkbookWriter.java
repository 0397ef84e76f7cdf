package org.yihaotong.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Sheet;

/** Writes a workbook to a stream while its rows come; some hundred of them are in memory, and no text is remembered. */
final class WorkbookWriter {

    /** What a sheet of Excel holds beside its head. */
    static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 24;
    private static final int BATCH = 200;
    private static final String HEAD_GROUND = "E8EEF7";

    private final int mostRows;

    WorkbookWriter(int mostRows) {
        this.mostRows = mostRows;
    }

    void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Yihaotong", "1.0")) {
            for (Sheet sheet : sheets) {
                write(book, sheet);
            }
        }
    }

    private void write(Workbook book, Sheet sheet) throws IOException {
        String name = clipped(Shown.text(sheet.name()), LONGEST_NAME);
        int part = 1;
        do {
            String tab = part == 1 ? name : name + " (" + part + ")";
            try (Worksheet tabbed = book.newWorksheet(tab)) {
                head(tabbed, sheet.columns());
                rows(tabbed, sheet.rows());
            }
            part++;
        } while (sheet.rows().hasNext());
    }

    private static void head(Worksheet sheet, List<Column> columns) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            sheet.inlineString(0, c, Shown.text(columns.get(c).head()));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_GROUND)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
        sheet.flush();
    }

    private void rows(Worksheet sheet, Iterator<List<Cell>> rows) throws IOException {
        for (int r = 1; r <= mostRows && rows.hasNext(); r++) {
            List<Cell> cells = rows.next();
            for (int c = 0; c < cells.size(); c++) {
                put(sheet, r, c, cells.get(c));
            }
            if (r % BATCH == 0) {
                sheet.flush();
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            putText(sheet, row, column, text.text());
        } else if (cell instanceof Cell.Figure figure) {
            sheet.value(row, column, figure.value());
            format(sheet, row, column, figure.decimals() == 0 ? "0" : "0." + "0".repeat(figure.decimals()));
        } else if (cell instanceof Cell.Percent percent) {
            sheet.value(row, column, percent.share());
            format(sheet, row, column, "0.00%");
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            format(sheet, row, column, "yyyy-mm-dd");
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.at());
            format(sheet, row, column, "yyyy-mm-dd hh:mm");
        }
    }

    private static void putText(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, clipped(Shown.text(text), LONGEST_TEXT));
        }
    }

    private static void format(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private static String clipped(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + '…';
    }
}
