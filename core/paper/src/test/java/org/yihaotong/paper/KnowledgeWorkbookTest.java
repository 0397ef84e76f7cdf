package org.yihaotong.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeImport;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeSheetDesk;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.knowledge.KnowledgeBell;
import org.yihaotong.engine.knowledge.KnowledgeBook;
import org.yihaotong.engine.knowledge.KnowledgeScribe;
import org.yihaotong.engine.knowledge.KnowledgeSheet;
import org.yihaotong.engine.knowledge.StoredKnowledge;
import org.yihaotong.engine.knowledge.StoredKnowledgeSheets;
import org.yihaotong.engine.paper.SheetReader;
import org.yihaotong.engine.rule.Books;

/** Knowledge leaves as a real workbook, is edited as people edit, and comes back; what is no table of ours stays outside. */
public class KnowledgeWorkbookTest {

    private static final Actor CLERK = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final int KEY = 0;
    private static final int UNIT = 1;
    private static final int TITLE = 3;
    private static final int ANSWER = 4;

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final OfficePress press = new OfficePress();
    private final StoredKnowledge desk;
    private final KnowledgeSheetDesk sheets;

    public KnowledgeWorkbookTest() {
        UnitTree units = new UnitTree(store.people(), clock);
        KnowledgeScribe scribe = new KnowledgeScribe(
                store.knowledge(),
                store.tickets(),
                new Books(new MemoryRules(), clock),
                new KnowledgeBook(),
                new KnowledgeBell());
        desk = new StoredKnowledge(store.knowledge(), scribe, units, clock);
        KnowledgeSheet sheet = new KnowledgeSheet(press, new SheetReader(press), store.people(), clock);
        sheets = new StoredKnowledgeSheets(desk, store.knowledge(), scribe, sheet, units, clock);
    }

    @Before
    public void units() {
        store.people().add(new Unit("heat", "市热力公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    private static KnowledgeQuery drafts() {
        return new KnowledgeQuery(
                KnowledgeQueue.DRAFTS, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private List<KnowledgeItem> items() {
        return desk.list(CLERK, drafts()).items();
    }

    private static byte[] bytes(Printout printout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printout.writing().to(out);
        return out.toByteArray();
    }

    /** What somebody makes of a workbook in their own program. */
    private static byte[] edited(byte[] workbook, Consumer<XSSFSheet> edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.accept(book.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, String key, String title, String answer) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(KEY).setCellValue(key);
        row.createCell(UNIT).setCellValue("市热力公司");
        row.createCell(TITLE).setCellValue(title);
        row.createCell(ANSWER).setCellValue(answer);
    }

    private KnowledgeImport taken(byte[] workbook) {
        return sheets.take(CLERK, new ByteArrayInputStream(workbook), true);
    }

    private void begun() throws IOException {
        byte[] filled = edited(bytes(sheets.template(CLERK)), sheet -> {
            row(sheet, "r1", "暖气不热怎么办", "先排气。\n再打电话。");
            row(sheet, "r2", "=HYPERLINK(\"http://x.test\")", "看上去像公式的文字");
        });
        assertEquals(new KnowledgeImport(2, 0, 0, true, List.of()), taken(filled));
    }

    @Test
    public void aListThatWasEditedInAProgramComesBackAsTheEdit() throws IOException {
        begun();
        byte[] exported = bytes(sheets.export(CLERK, drafts()));
        assertEquals(new KnowledgeImport(0, 0, 2, true, List.of()), taken(exported));

        KnowledgeImport report = taken(edited(exported, sheet -> {
            for (Row row : sheet) {
                if (row.getCell(TITLE).getStringCellValue().startsWith("暖气")) {
                    row.getCell(ANSWER).setCellValue("先排气，仍不热请报修。");
                }
                assertEquals(
                        "no text becomes a formula",
                        CellType.STRING,
                        row.getCell(TITLE).getCellType());
            }
            row(sheet, "r3", "测温怎么申请", "网上申请。");
        }));

        assertEquals(new KnowledgeImport(1, 1, 1, true, List.of()), report);
        assertEquals(3, items().size());
        assertTrue(
                items().stream().anyMatch(item -> item.newest().text().answer().equals("先排气，仍不热请报修。")));
    }

    @Test
    public void aFormulaBringsWhatItsProgramLastSawAndIsNeverCounted() throws IOException {
        byte[] filled = edited(bytes(sheets.template(CLERK)), sheet -> {
            row(sheet, "r1", "", "");
            Row row = sheet.getRow(sheet.getLastRowNum());
            row.getCell(TITLE).setCellFormula("\"暖气\"&\"不热\"");
            row.getCell(ANSWER).setCellFormula("WEBSERVICE(\"http://x.test/\")");
            row.getCell(ANSWER).setCellValue("先排气。");
        });

        KnowledgeImport report = taken(filled);

        assertFalse("a formula without a result is an empty cell", report.written());
        assertEquals("标题", report.faults().get(0).column());
        assertEquals(1, report.faults().size());
        assertEquals(List.of(), items());
    }

    @Test
    public void aBombAPictureAndAProgramAreNoTablesAndNothingIsWritten() throws IOException {
        byte[] table = edited(bytes(sheets.template(CLERK)), sheet -> row(sheet, "r1", "暖气不热怎么办", "先排气。"));

        assertEquals("too-large", code(UnreadableWorkbookTest.with(table, "xl/sharedStrings.xml", 60L << 20)));
        assertEquals("too-large", code(UnreadableWorkbookTest.with(table, "xl/worksheets/sheet1.xml", 60L << 20)));
        assertEquals("no-workbook", code(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        assertEquals("no-workbook", code(new byte[] {'M', 'Z', 0, 0}));
        assertEquals(List.of(), items());
    }

    private String code(byte[] workbook) {
        return assertThrows(InvalidInputException.class, () -> taken(workbook))
                .errors()
                .get(0)
                .code();
    }
}
