package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeImport;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.paper.SheetReader;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.rule.Books;

/** Tables come in whole or not at all, and the same table twice is one table. */
public class KnowledgeSheetsTest {

    private static final Actor CLERK = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final Actor LEADER = Actor.ofUnit("heat2", "供热负责人", "heat", Role.UNIT_LEADER);
    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);
    private static final List<String> HEAD = List.of("编号", "责任单位", "标题", "内容", "给谁看", "有效期止", "分类");

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Books books = new Books(new MemoryRules(), clock);
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final KnowledgeScribe scribe =
            new KnowledgeScribe(store.knowledge(), store.tickets(), books, new KnowledgeBook(), new KnowledgeBell());
    private final StoredKnowledge desk = new StoredKnowledge(store.knowledge(), scribe, units, clock);
    private final TablePress press = new TablePress();
    private final StoredKnowledgeSheets sheets = new StoredKnowledgeSheets(
            desk,
            store.knowledge(),
            scribe,
            new KnowledgeSheet(press, new SheetReader(press), store.people(), clock),
            units,
            clock);

    @Before
    public void units() {
        for (String id : List.of("heat", "water")) {
            store.people().add(new Unit(id, "市" + id, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private static List<String> cold(String key) {
        return row(key, "市heat", "暖气不热怎么办", "先排气。", "公开", "2027-03-15", "公用事业/供热");
    }

    @SafeVarargs
    private KnowledgeImport taken(Actor actor, boolean write, List<String>... rows) {
        press.rows.clear();
        press.rows.add(HEAD);
        for (List<String> row : rows) {
            press.rows.add(row);
        }
        return sheets.take(actor, InputStream.nullInputStream(), write);
    }

    private List<KnowledgeItem> in(KnowledgeQueue queue) {
        return desk.list(
                        EDITOR,
                        new KnowledgeQuery(
                                queue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0))
                .items();
    }

    @Test
    public void aTableArrivesAsItsBringerMayWrite() {
        assertTrue(taken(CLERK, true, cold("r1")).written());
        assertTrue(taken(LEADER, true, cold("r2")).written());
        assertTrue(taken(EDITOR, true, cold("r3")).written());

        assertEquals(1, in(KnowledgeQueue.DRAFTS).size());
        assertEquals(1, in(KnowledgeQueue.TO_APPROVE).size());
        assertEquals(1, in(KnowledgeQueue.TO_EDIT).size());
        assertEquals("先排气。", in(KnowledgeQueue.DRAFTS).get(0).newest().text().answer());
        assertThrows(RefusedException.class, () -> taken(AGENT, true, cold("r4")));
    }

    @Test
    public void theSameTableTwiceChangesNothingAndAnotherTextIsAnEdit() {
        taken(CLERK, true, cold("r1"), row("r2", "heat", "测温怎么申请", "打电话。"));
        KnowledgeImport again = taken(LEADER, true, cold("r1"), row("r2", "heat", "测温怎么申请", "网上也行。"));

        assertEquals(new KnowledgeImport(0, 1, 1, true, List.of()), again);
        assertEquals(2, in(KnowledgeQueue.DRAFTS).size());
        KnowledgeItem item = in(KnowledgeQueue.DRAFTS).get(0);
        assertEquals(
                "an item is known by its number too",
                1,
                taken(CLERK, true, row(item.id(), "heat", "另一个标题", "另一个内容")).changed());
    }

    @Test
    public void oneRowAtFaultAndNothingIsWritten() {
        KnowledgeImport report = taken(
                CLERK,
                true,
                cold("r1"),
                row("r1", "heat", "重复的编号", "内容"),
                row("r 3", "heat", "编号不合", "内容"),
                row("r4", "water", "别的单位", "内容"),
                row("r5", "gas", "没有的单位", "内容"),
                row("r6", "heat", "短", "", "公开吗", "三月", "没有的分类"),
                row("ZS00000999", "heat", "没有这个编号", "内容"));

        assertFalse(report.written());
        assertEquals(
                List.of("7 给谁看", "7 有效期止", "3 编号", "4 编号", "5 责任单位", "6 责任单位", "7 标题", "7 内容", "7 分类", "8 编号"),
                report.faults().stream()
                        .map((RowFault f) -> f.row() + " " + f.column())
                        .toList());
        assertEquals(0, in(KnowledgeQueue.DRAFTS).size());
    }

    @Test
    public void lookingWritesNothingAndTellsWhatWouldBe() {
        assertEquals(new KnowledgeImport(1, 0, 0, false, List.of()), taken(CLERK, false, cold("r1")));
        assertEquals(0, in(KnowledgeQueue.DRAFTS).size());
        press.rows.clear();
        assertThrows(InvalidInputException.class, () -> sheets.take(CLERK, InputStream.nullInputStream(), false));
        press.rows.add(List.of("编号", "标题"));
        assertThrows(InvalidInputException.class, () -> sheets.take(CLERK, InputStream.nullInputStream(), false));
    }

    @Test
    public void aListGoesOutWithAllColumnsAsItsReaderSeesIt() throws IOException {
        taken(CLERK, true, cold("r1"), row("r2", "heat", "=1+1", "不是公式"));

        sheets.export(
                        EDITOR,
                        new KnowledgeQuery(
                                KnowledgeQueue.DRAFTS,
                                Optional.of("heat"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1))
                .writing()
                .to(OutputStream.nullOutputStream());

        assertEquals(2, press.written.size());
        assertEquals(18, press.columns);
        assertTrue(press.written.stream().anyMatch(cells -> cells.contains(Cell.of("=1+1"))));
        assertTrue(press.written.get(0).contains(Cell.of("市heat")));
        sheets.template(CLERK).writing().to(OutputStream.nullOutputStream());
        assertEquals(12, press.columns);
        assertThrows(RefusedException.class, () -> sheets.template(AGENT));
    }

    /** Gives the rows that a test wrote, and keeps the cells that are written. */
    private static final class TablePress implements Press {

        private final List<List<String>> rows = new ArrayList<>();
        private final List<List<Cell>> written = new ArrayList<>();
        private int columns;

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            columns = sheets.get(0).columns().size();
            written.clear();
            sheets.get(0).rows().forEachRemaining(written::add);
        }

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) {
            List<SheetRow> read = new ArrayList<>();
            rows.forEach(cells -> read.add(new SheetRow(read.size() + 1, cells)));
            return read;
        }

        @Override
        public void document(Paper paper, OutputStream out) {
            throw new AssertionError();
        }

        @Override
        public void pdf(Paper paper, OutputStream out) {
            throw new AssertionError();
        }
    }
}
