package org.yihaotong.engine.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.hotline.RecordDesk.FileReport;
import org.yihaotong.api.hotline.RecordDesk.FileRow;
import org.yihaotong.api.hotline.RecordFile;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.directory.HandedRecords;

/** Call records that a clerk brings as a file. */
public final class HandedRecordsTest {

    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接", Role.INTEGRATOR);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final RecordDesk desk = new HandedRecords(house.switchboard(), house.inbox(), store.people());

    @Before
    public void open() {
        house.arrive("water", "96116", new Reader());
        house.arrive("power", "95598", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());
        await().until(() -> store.hotlines().line("power").isPresent());
    }

    @After
    public void end() {
        house.close();
    }

    /** Each line of the file is the id, the agent and the number of one call. */
    private final class Reader implements HotlineAdapter, RecordFile {

        @Override
        public Receipt dispatch(WorkOrder order) {
            return Receipt.acknowledged("");
        }

        @Override
        public String described() {
            return "话单.csv";
        }

        @Override
        public void read(String name, byte[] content, Intake intake) throws BackendException {
            if (!name.endsWith(".csv")) {
                throw new BackendException(Kind.REFUSED, "文件名应为 话单.csv。");
            }
            for (String line : new String(content, UTF_8).split("\n", -1)) {
                String[] cells = line.split(",", -1);
                if (cells.length == 3) {
                    intake.take(call(cells[0], cells[1], cells[2]));
                } else {
                    intake.putAside(new BadRecord(name + "#" + line.length(), "应为 3 列", line));
                }
            }
        }

        private CallRecord call(String id, String agent, String number) {
            return new CallRecord(
                    id,
                    CallDirection.IN,
                    number,
                    "13900000001",
                    number,
                    clock.instant().minusSeconds(60),
                    Optional.empty(),
                    clock.instant(),
                    CallResult.NO_AGENT,
                    agent,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    "");
        }
    }

    private FileReport read(Actor actor, String content) {
        return desk.read(actor, "water", "话单.csv", content.getBytes(UTF_8));
    }

    @Test
    public void everyRowIsTakenCorrectedKnownOrPutAsideWithItsReason() {
        FileReport first = read(INTEGRATOR, "C1,01,96116\nC2,02,96116\nC3,03,12315\nbad");
        FileReport again = read(INTEGRATOR, "C1,01,96116\nC2,09,96116\nC3,03,12315\nbad");

        List<FileRow> aside = List.of(new FileRow("C3", "热线号码不是该单位登记的号码"), new FileRow("话单.csv#3", "应为 3 列"));
        assertEquals(new FileReport(2, 0, 0, 2, aside), first);
        assertEquals(new FileReport(0, 1, 1, 2, aside), again);
        assertEquals("put aside once", 2L, (long) store.calls().waiting().get("water"));
    }

    @Test
    public void administratorsIntegratorsAndTheUnitsOwnPeopleMay() {
        Actor own = Actor.ofUnit("water1", "水", "water", Role.UNIT_CLERK);
        Actor other = Actor.ofUnit("power1", "电", "power", Role.UNIT_CLERK);

        assertEquals(1, read(own, "C1,01,96116").taken());
        assertEquals(
                1,
                read(Actor.centre("admin", "管", Role.ADMINISTRATOR), "C1,01,96116")
                        .known());
        assertThrows(RefusedException.class, () -> read(other, "C2,01,96116"));
        assertThrows(RefusedException.class, () -> read(Actor.centre("a1", "听", Role.AGENT), "C2,01,96116"));
    }

    @Test
    public void aFileThatIsNotTheUnitsIsRefusedInTheAdaptersWords() {
        InvalidInputException wrong =
                assertThrows(InvalidInputException.class, () -> desk.read(INTEGRATOR, "water", "话单.txt", new byte[1]));

        assertEquals("文件名应为 话单.csv。", wrong.errors().get(0).message());
        assertThrows(InvalidInputException.class, () -> read(INTEGRATOR, ""));
        assertThrows(InvalidInputException.class, () -> desk.read(INTEGRATOR, "water", "", new byte[1]));
        assertThrows(
                InvalidInputException.class,
                () -> desk.read(INTEGRATOR, "water", "a.csv", new byte[RecordDesk.LARGEST + 1]));
    }

    @Test
    public void aLineThatReadsNoFilesSaysSoAndTheFeedsTellWhichDo() {
        assertThrows(NotFoundException.class, () -> desk.read(INTEGRATOR, "power", "a.csv", new byte[1]));

        List<FeedStanding> feeds =
                new Feeds(store.calls(), store.hotlines(), house.switchboard(), clock).standings(java.util.Set.of());
        assertEquals(1, feeds.size());
        assertEquals("water", feeds.get(0).hotline());
        assertEquals(Optional.of("话单.csv"), feeds.get(0).file());
    }
}
