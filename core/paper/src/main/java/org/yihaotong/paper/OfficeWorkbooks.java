package org.yihaotong.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.paper.Tab;
import org.yihaotong.api.paper.TabForm;
import org.yihaotong.api.paper.TabRow;
import org.yihaotong.api.paper.Workbooks;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble;

/** Small workbooks that people fill in, on the libraries of this bundle. */
@Component
public final class OfficeWorkbooks implements Workbooks {

    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 20 * 256;

    @Override
    public byte[] write(List<Tab> tabs) throws IOException {
        ClassLoader before = OfficePress.useOwnLoader();
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Tab tab : tabs) {
                write(book, tab);
            }
            book.write(out);
            return out.toByteArray();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public List<TabRow> read(byte[] workbook, String tab) throws IOException {
        ClassLoader before = OfficePress.useOwnLoader();
        try {
            return WorkbookReader.read(
                            new ByteArrayInputStream(workbook), Optional.of(tab).filter(name -> !name.isEmpty()))
                    .stream()
                    .map(row -> new TabRow(row.no(), row.cells()))
                    .toList();
        } catch (UnreadableSheetException e) {
            if (e.trouble() == Trouble.NO_SHEET) {
                return List.of();
            }
            throw new IOException("no workbook that can be read", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void write(XSSFWorkbook book, Tab tab) {
        XSSFSheet sheet = book.createSheet(tab.name());
        CellStyle locked = style(book, true);
        CellStyle open = style(book, false);
        for (int r = 0; r < tab.rows().size(); r++) {
            XSSFRow row = sheet.createRow(r);
            List<String> cells = tab.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                int column = c;
                boolean free =
                        tab.form().filter(form -> form.open().contains(column)).isPresent();
                Cell cell = row.createCell(c);
                cell.setCellStyle(free && r + 1 >= tab.form().get().firstRow() ? open : locked);
                String text = Shown.text(cells.get(c));
                cell.setCellValue(text.substring(0, Math.min(LONGEST_CELL, text.length())));
            }
        }
        if (tab.form().isPresent()) {
            form(sheet, tab.form().get(), tab.rows().size());
        } else {
            book.setSheetVisibility(book.getSheetIndex(sheet), org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
        }
    }

    private static void form(XSSFSheet sheet, TabForm form, int rows) {
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, form.width() - 1));
        for (int c = 0; c < form.width(); c++) {
            sheet.setColumnWidth(c, WIDTH);
        }
        DataValidationHelper rules = sheet.getDataValidationHelper();
        form.choices()
                .forEach((column, values) -> sheet.addValidationData(rules.createValidation(
                        rules.createExplicitListConstraint(values.toArray(new String[0])),
                        new CellRangeAddressList(
                                form.firstRow() - 1, Math.max(form.firstRow(), rows) - 1, column, column))));
        sheet.enableLocking();
    }

    private static CellStyle style(XSSFWorkbook book, boolean locked) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setLocked(locked);
        return style;
    }
}
