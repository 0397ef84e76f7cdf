package org.yihaotong.engine.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.dispatch.CatalogueReport;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.paper.SheetReader;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.rule.RulesAtHand;

public class CatalogueSheetTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);

    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final TestClock clock = new TestClock();
    private final CatalogueBook book = new CatalogueBook(store.people(), store.hotlines());
    private final Table table = new Table();
    private final StoredCatalogueDesk desk = new StoredCatalogueDesk(
            RulesAtHand.with(rules, new Books(rules, clock), clock, book),
            book,
            new CatalogueSheet(table, new SheetReader(table), store.people()),
            clock);

    @Before
    public void units() {
        store.people().add(unit("water", "银龙水务", Optional.empty()));
        store.people().add(unit("roads", "市政", Optional.empty()));
        store.people().add(unit("roads2", "市政", Optional.empty()));
        store.people().add(unit("yanhu", "盐湖区", Optional.of("140802")));
        desk.write(
                DISPATCHER,
                0,
                List.of(
                        new CatalogueEntry(0, "供水", "140802", "water", List.of("roads", "yanhu"), "含二次供水"),
                        new CatalogueEntry("路灯", "", "roads2", List.of())),
                "",
                Optional.empty());
    }

    private static Unit unit(String id, String name, Optional<String> area) {
        return new Unit(id, name, UnitKind.UTILITY, Optional.empty(), Optional.empty(), area, true, 1);
    }

    @Test
    public void whatIsExportedComesBackUnchanged() throws IOException {
        desk.export(DISPATCHER, 1, new ByteArrayOutputStream());

        CatalogueReport report = examine();

        assertEquals(List.of("1", "供水", "盐湖区", "银龙水务", "roads、盐湖区", "含二次供水"), table.rows.get(1));
        assertEquals(List.of(), report.faults());
        assertEquals(1, report.version());
        assertEquals(desk.newest(DISPATCHER).content().entries(), report.entries());
        assertEquals(List.of(), report.difference().changed());
    }

    @Test
    public void everyFaultIsNamedByRowAndColumn() {
        table.rows.clear();
        table.rows.add(List.of("事项", "主办单位", "条号", "区域", "备注"));
        table.rows.add(List.of("供水", "银龙水务", "", "盐湖区"));
        table.rows.add(List.of("燃气", "燃气公司", "99"));
        table.rows.add(List.of("", "市政"));
        table.rows.add(List.of("供水", "roads", "", "140802"));

        CatalogueReport report = examine();

        assertEquals(
                List.of(
                        new RowFault(3, "条号", "没有条号 99，新条目请留空。"),
                        new RowFault(3, "主办单位", "没有单位 燃气公司。"),
                        new RowFault(4, "事项", "必填。"),
                        new RowFault(4, "主办单位", "没有单位 市政。"),
                        new RowFault(5, "事项", "与第 1 行的事项和区域重复。"),
                        new RowFault(5, "条号", "条号 1 重复。")),
                report.faults());
        assertEquals(1, desk.newest(DISPATCHER).version());
    }

    @Test
    public void aTableWithoutItsHeadIsNotTaken() {
        table.rows.clear();
        assertThrows(InvalidInputException.class, this::examine);
        table.rows.add(List.of("事项", "单位"));

        InvalidInputException refused = assertThrows(InvalidInputException.class, this::examine);

        assertEquals("第 1 行应为表头，缺少“主办单位”一列。", refused.errors().get(0).message());
    }

    private CatalogueReport examine() {
        return desk.examine(DISPATCHER, new ByteArrayInputStream(new byte[0]));
    }

    /** A press that keeps the last table as texts and reads it again. */
    private static final class Table implements Press {

        private final List<List<String>> rows = new ArrayList<>();

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            rows.clear();
            rows.add(sheets.get(0).columns().stream().map(Column::head).toList());
            sheets.get(0)
                    .rows()
                    .forEachRemaining(
                            row -> rows.add(row.stream().map(Table::text).toList()));
        }

        private static String text(Cell cell) {
            return cell instanceof Cell.Text text ? text.text() : String.valueOf((int) ((Cell.Figure) cell).value());
        }

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) {
            List<SheetRow> read = new ArrayList<>();
            rows.forEach(row -> read.add(new SheetRow(read.size() + 1, row)));
            return read;
        }

        @Override
        public void document(Paper paper, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pdf(Paper paper, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }
}
