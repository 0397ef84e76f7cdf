package org.yihaotong.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.UnreadableSheetException;
import org.yihaotong.engine.port.paper.UnreadableSheetException.Trouble;

public class UnreadableWorkbookTest {

    private final Press press = new OfficePress();

    @Test
    public void whatIsNoWorkbookIsRefused() {
        assertEquals(Trouble.NO_WORKBOOK, refused(new byte[0]).trouble());
        assertEquals(
                Trouble.NO_WORKBOOK,
                refused("工单编号,标题".getBytes(StandardCharsets.UTF_8)).trouble());
        assertEquals(Trouble.NO_WORKBOOK, refused(zip("hello.txt", 10)).trouble());
    }

    @Test
    public void aDamagedWorkbookIsRefused() throws Exception {
        byte[] whole = workbook(
                book -> book.createSheet("目录").createRow(0).createCell(0).setCellValue("事项"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertEquals(Trouble.NO_WORKBOOK, refused(half).trouble());
    }

    @Test
    public void anErrorInACellIsNamedByItsPlace() throws Exception {
        byte[] file = workbook(book ->
                book.createSheet("目录").createRow(4).createCell(2).setCellErrorValue(FormulaError.REF.getCode()));

        UnreadableSheetException refused = refused(file);

        assertEquals(Trouble.ERROR_IN_CELL, refused.trouble());
        assertEquals("目录 5 C", refused.sheet() + " " + refused.row() + " " + refused.column());
    }

    @Test
    public void aSheetThatIsNotThereIsNamed() throws Exception {
        byte[] file = workbook(book -> book.createSheet("目录"));

        UnreadableSheetException refused = assertThrows(
                UnreadableSheetException.class, () -> press.read(new ByteArrayInputStream(file), Optional.of("派单")));

        assertEquals(Trouble.NO_SHEET, refused.trouble());
        assertEquals("派单", refused.sheet());
    }

    @Test
    public void tooManyRowsAndColumnsAreRefused() throws Exception {
        byte[] deep = workbook(book ->
                book.createSheet("目录").createRow(Press.MOST_ROWS).createCell(0).setCellValue("x"));
        byte[] wide = workbook(book -> book.createSheet("目录")
                .createRow(0)
                .createCell(Press.MOST_COLUMNS)
                .setCellValue("x"));

        assertEquals(Trouble.TOO_MANY_ROWS, refused(deep).trouble());
        assertEquals(Press.MOST_ROWS + 1, refused(deep).row());
        assertEquals(Trouble.TOO_MANY_COLUMNS, refused(wide).trouble());
        assertEquals("CW", refused(wide).column());
    }

    @Test
    public void tooManyBytesAreNotEvenLookedAt() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };

        UnreadableSheetException refused =
                assertThrows(UnreadableSheetException.class, () -> press.read(endless, Optional.empty()));

        assertEquals(Trouble.TOO_LARGE, refused.trouble());
    }

    @Test
    public void aBombIsNotUnpacked() throws Exception {
        byte[] file = workbook(
                book -> book.createSheet("目录").createRow(0).createCell(0).setCellValue("x"));

        byte[] bomb = with(file, "xl/sharedStrings.xml", 60L * 1024 * 1024);

        assertEquals(Trouble.TOO_LARGE, refused(bomb).trouble());
    }

    private UnreadableSheetException refused(byte[] file) {
        return assertThrows(
                UnreadableSheetException.class, () -> press.read(new ByteArrayInputStream(file), Optional.empty()));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The same file, with so many blanks before the end of one entry. */
    static byte[] with(byte[] file, String swollen, long blanks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                byte[] content = in.readAllBytes();
                zip.write(content);
                byte[] blank = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (long n = 0; e.getName().equals(swollen) && n < blanks; n += blank.length) {
                    zip.write(blank);
                }
            }
        }
        return out.toByteArray();
    }
}
