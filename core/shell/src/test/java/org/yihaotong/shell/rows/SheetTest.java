package org.yihaotong.shell.rows;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class SheetTest {

    @Test
    public void columnsAreKnownByEitherNameInAnyOrder() {
        Sheet sheet = sheet("group\t内容\tTitle\n7\t停水两天\t停水\n");

        Sheet.Row row = sheet.rows().get(0);

        assertEquals("停水", row.cell(Column.TITLE));
        assertEquals("停水两天", row.cell(Column.CONTENT));
        assertEquals(List.of("group"), sheet.unknownColumns());
    }

    @Test
    public void aRowIsCountedByTheLineItStartsOn() {
        Sheet sheet = sheet("title,content\n甲,\"第一行\n第二行\"\n乙,丙\n");

        assertEquals(List.of(2, 4), sheet.rows().stream().map(Sheet.Row::line).toList());
        assertEquals("第一行\n第二行", sheet.rows().get(0).cell(Column.CONTENT));
    }

    @Test
    public void quotesInCsvAreToldApartFromText() {
        Sheet sheet = sheet("title,content\n\"他说\"\"好\"\",走了\",5\"水管\n");

        assertEquals("他说\"好\",走了", sheet.rows().get(0).cell(Column.TITLE));
        assertEquals("5\"水管", sheet.rows().get(0).cell(Column.CONTENT));
    }

    @Test
    public void quotesInTsvAreText() {
        assertEquals("\"未闭合", sheet("title\tcontent\n\"未闭合\t内容\n").rows().get(0).cell(Column.TITLE));
    }

    @Test
    public void aRowWithTooFewCellsSaysSo() {
        assertEquals(
                "应有 2 列，实有 1 列", sheet("title\tcontent\n只有标题\n").rows().get(0).problem());
    }

    @Test
    public void blankLinesWindowsEndsAndTheMarkAtTheStartDoNotMatter() {
        Sheet sheet = sheet("\uFEFFtitle\tcontent\r\n\r\n停水\t两天\r\n");

        assertEquals(1, sheet.rows().size());
        assertEquals("两天", sheet.rows().get(0).cell(Column.CONTENT));
    }

    @Test
    public void aFileWithoutATitleColumnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> sheet("subject-line,content\n甲,乙\n"));
    }

    @Test
    public void anEmptyFileIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> sheet(""));
    }

    @Test
    public void aFileInAnotherEncodingIsRefused() {
        byte[] gbk = {'t', 'i', 't', 'l', 'e', '\t', (byte) 0xcd, (byte) 0xa3};

        assertThrows(IllegalArgumentException.class, () -> Sheet.read(gbk));
    }

    private static Sheet sheet(String text) {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
