package org.yihaotong.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;

public class WorkbookTest {

    private static final List<Column> COLUMNS = List.of(new Column("工单编号", 22), new Column("数", 8));

    private final Press press = new OfficePress();

    @Test
    public void everyKindOfCellComesBackAsItsKind() throws Exception {
        List<Cell> row = List.of(
                Cell.of("噪声扰民 <东门> & \"西门\" 𬭎\n第二行"),
                Cell.of(1_234_567),
                new Cell.Figure(2.5, 1),
                Cell.percent(OptionalDouble.of(0.975)),
                Cell.of(LocalDate.of(2026, 11, 22)),
                Cell.of(LocalDateTime.of(2026, 11, 22, 15, 4)),
                Cell.percent(OptionalDouble.empty()));
        List<Column> columns = IntStream.range(0, row.size())
                .mapToObj(i -> new Column("列" + i, 12))
                .toList();

        try (XSSFWorkbook book = written(new Sheet("工单", columns, List.of(row).iterator()))) {
            Row read = book.getSheet("工单").getRow(1);
            DataFormatter shown = new DataFormatter();
            assertEquals("噪声扰民 <东门> & \"西门\" 𬭎\n第二行", read.getCell(0).getStringCellValue());
            assertEquals(1_234_567, read.getCell(1).getNumericCellValue(), 0);
            assertEquals("2.5", shown.formatCellValue(read.getCell(2)));
            assertEquals("97.50%", shown.formatCellValue(read.getCell(3)));
            assertEquals(
                    LocalDate.of(2026, 11, 22).atStartOfDay(), read.getCell(4).getLocalDateTimeCellValue());
            assertEquals(LocalDateTime.of(2026, 11, 22, 15, 4), read.getCell(5).getLocalDateTimeCellValue());
            assertEquals("2026-11-22 15:04", shown.formatCellValue(read.getCell(5)));
        }
    }

    @Test
    public void theHeadIsFrozenAndTheColumnsHaveTheirWidth() throws Exception {
        try (XSSFWorkbook book = written(new Sheet("工单", COLUMNS, rows(3)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("工单编号", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals(22, sheet.getColumnWidth(0) / 256);
        }
    }

    @Test
    public void aTextThatLooksLikeAFormulaStaysAText() throws Exception {
        List<List<Cell>> rows = List.of(List.of(Cell.of("=HYPERLINK(\"http://x\")"), Cell.of(1)));

        try (XSSFWorkbook book = written(new Sheet("工单", COLUMNS, rows.iterator()))) {
            assertEquals(
                    CellType.STRING, book.getSheetAt(0).getRow(1).getCell(0).getCellType());
        }
    }

    @Test
    public void whatNoDocumentMayHoldIsLeftOutAndATooLongTextIsCut() throws Exception {
        String bad = "a\u0001b\uD800c\r\nd";
        List<List<Cell>> rows =
                List.of(List.of(Cell.of(bad), Cell.NONE), List.of(Cell.of("长".repeat(40_000)), Cell.NONE));

        try (XSSFWorkbook book = written(new Sheet("a/b:c[d]?", COLUMNS, rows.iterator()))) {
            assertEquals("abc\nd", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
            String cut = book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue();
            assertEquals(32_767, cut.length());
            assertTrue(cut.endsWith("长…"));
        }
    }

    @Test
    public void moreRowsThanASheetHoldsGoOnInTheNextWithTheSameHead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new WorkbookWriter(100).write(List.of(new Sheet("工单", COLUMNS, rows(250))), out);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(3, book.getNumberOfSheets());
            assertEquals(100, book.getSheet("工单").getLastRowNum());
            assertEquals(50, book.getSheet("工单 (3)").getLastRowNum());
            assertEquals("工单编号", book.getSheet("工单 (2)").getRow(0).getCell(0).getStringCellValue());
            assertEquals("YC-100", book.getSheet("工单 (2)").getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    public void anEmptyListIsASheetWithAHead() throws Exception {
        try (XSSFWorkbook book = written(new Sheet("工单", COLUMNS, rows(0)))) {
            assertEquals(0, book.getSheetAt(0).getLastRowNum());
            assertEquals("数", book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue());
        }
    }

    @Test
    public void theCallersStreamStaysOpen() throws Exception {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        press.workbook(List.of(new Sheet("工单", COLUMNS, rows(1))), out);
        press.pdf(PaperTest.report(), out);
        press.document(PaperTest.report(), out);

        assertFalse(closed[0]);
    }

    @Test
    public void whatWasWrittenIsReadBackAsText() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.workbook(
                List.of(
                        new Sheet("一", COLUMNS, rows(2)),
                        new Sheet(
                                "二",
                                COLUMNS,
                                List.of(
                                                List.of(Cell.of(" 盐湖区 "), Cell.of(LocalDate.of(2026, 2, 17))),
                                                List.of(Cell.NONE, Cell.NONE),
                                                List.of(Cell.NONE, new Cell.Figure(0.1 + 0.2, 2)))
                                        .iterator())),
                out);

        List<SheetRow> first = press.read(new ByteArrayInputStream(out.toByteArray()), Optional.empty());
        List<SheetRow> second = press.read(new ByteArrayInputStream(out.toByteArray()), Optional.of("二"));

        assertEquals(
                List.of(
                        new SheetRow(1, List.of("工单编号", "数")),
                        new SheetRow(2, List.of("YC-0", "0")),
                        new SheetRow(3, List.of("YC-1", "1"))),
                first);
        assertEquals(new SheetRow(2, List.of("盐湖区", "2026-02-17")), second.get(1));
        assertEquals(new SheetRow(4, List.of("", "0.3")), second.get(2));
        assertEquals("", second.get(2).cell(7));
    }

    private XSSFWorkbook written(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.workbook(List.of(sheet), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Iterator<List<Cell>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(Cell.of("YC-" + i), Cell.of(i)))
                .iterator();
    }
}
