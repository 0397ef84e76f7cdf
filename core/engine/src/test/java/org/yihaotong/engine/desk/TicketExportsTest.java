package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.paper.TicketExports;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;

public class TicketExportsTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            store.tickets(),
            store.hotlines(),
            new TicketMover(store.tickets(), units, new News(), clock),
            units,
            new TicketNumbers(store.tickets()),
            new Lifecycle(new WallClocks(), new PresetRules()),
            new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock));
    private final RowsOnly press = new RowsOnly();
    private final TicketExports exports = new TicketExports(desk, store.people(), press, clock);

    @Test
    public void everyTicketOfTheListIsARowInWords() throws Exception {
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        for (int i = 0; i < 450; i++) {
            accept(i);
        }
        desk.perform(AGENT, number(7), 1, new CentreCommand.Dispatch("water", List.of(), "供水事项"));

        write(exports.tickets(AGENT, TicketQuery.all()));

        assertEquals(450, press.rows.size());
        assertTrue(press.rows.stream().anyMatch(row -> row.contains(Cell.of("市供水公司"))));
        assertEquals(
                List.of(Cell.of(number(450)), Cell.of("待派单"), Cell.of("投诉"), Cell.of("一般"), Cell.of("停水449")),
                press.rows.get(0).subList(0, 5));
    }

    @Test
    public void aUnitTakesAwayWhatItSeesAndNothingElse() throws Exception {
        accept(0);
        accept(1);
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        desk.perform(AGENT, number(1), 1, new CentreCommand.Dispatch("water", List.of(), "供水事项"));

        write(exports.tickets(WATER, TicketQuery.all()));

        assertEquals(1, press.rows.size());
    }

    @Test
    public void whoMayNotReadTicketsIsRefusedBeforeAnythingIsWritten() {
        Actor admin = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

        assertThrows(RefusedException.class, () -> exports.tickets(admin, TicketQuery.all()));
    }

    private String accept(int i) {
        clock.set(Instant.parse("2026-11-22T07:04:00Z"));
        Appeal appeal =
                Appeal.of(AppealType.COMPLAINT, Urgency.NORMAL, "停水" + i, "自六时起停水。", new Caller("赵小某", "13900000001"));
        return desk.accept(AGENT, appeal, "key-%08d".formatted(i)).number();
    }

    private static String number(int seq) {
        return "YC20261122-%06d".formatted(seq);
    }

    private static void write(Printout file) throws Exception {
        assertEquals("工单 2026-11-22.xlsx", file.name());
        file.writing().to(OutputStream.nullOutputStream());
    }

    /** Keeps the rows of the last workbook. */
    private static final class RowsOnly implements Press {

        private final List<List<Cell>> rows = new ArrayList<>();

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            rows.clear();
            sheets.get(0).rows().forEachRemaining(rows::add);
        }

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) {
            throw new AssertionError();
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
