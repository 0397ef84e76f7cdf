package org.yihaotong.engine.supervision;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.desk.UnitTree;

/** Who issues circulars, who reads them, and that they stay as they were. */
public class StoredCircularsTest {

    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor ADMINISTRATOR = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor TEAM = Actor.ofUnit("team1", "班组经办", "waterteam", Role.UNIT_CLERK);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final StoredCirculars desk =
            new StoredCirculars(store.circulars(), store.tickets(), new UnitTree(store.people(), clock), clock);

    @Before
    public void units() {
        unit("water", Optional.empty());
        unit("waterteam", Optional.of("water"));
        unit("roads", Optional.empty());
    }

    private void unit(String id, Optional<String> parent) {
        store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, parent, Optional.empty(), true, 1));
    }

    private Circular issue(String title, String... units) {
        return desk.issue(
                SUPERVISOR, new CircularDraft(title, "三季度办理情况", 2, List.of(units), List.of()), "key-" + title);
    }

    @Test
    public void numbersCountThroughTheYear() {
        assertEquals("TB2026-0001", issue("circular-1").number());
        assertEquals("TB2026-0002", issue("circular-2").number());
    }

    @Test
    public void theSameKeyIssuesOneCircularAndRefusesAnother() {
        Circular first = issue("circular-1");

        assertEquals(first.number(), issue("circular-1").number());
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> desk.issue(
                        SUPERVISOR, new CircularDraft("另一份", "内容", 1, List.of(), List.of()), "key-circular-1"));
        assertEquals("key-reused", refused.code());
        assertEquals(1, desk.list(SUPERVISOR, Optional.empty(), 0).items().size());
    }

    @Test
    public void onlySupervisorsIssueAndWithdraw() {
        CircularDraft draft = new CircularDraft("通报", "内容", 1, List.of(), List.of());
        Circular circular = issue("circular-1");

        for (Actor other : List.of(DISPATCHER, WATER, ADMINISTRATOR)) {
            assertEquals(
                    "role",
                    assertThrows(RefusedException.class, () -> desk.issue(other, draft, "key-00000001"))
                            .code());
            assertEquals(
                    "role",
                    assertThrows(RefusedException.class, () -> desk.withdraw(other, circular.number(), "内容有误"))
                            .code());
        }
    }

    @Test
    public void everyWrongFieldIsNamed() {
        CircularDraft wrong = new CircularDraft("短", "", 4, List.of("water", "nowhere"), List.of("YC20261122-999999"));

        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> desk.issue(SUPERVISOR, wrong, "short"));

        assertEquals(
                List.of("Idempotency-Key", "title", "text", "level", "units[1]", "tickets[0]"),
                refused.errors().stream().map(FieldError::field).toList());
    }

    @Test
    public void aCircularIsReadByTheUnitsAddressedAndThoseAboveThem() {
        Circular forTeam = issue("for-the-team", "waterteam");
        Circular forAll = issue("for-all");

        assertEquals(forTeam.number(), desk.read(TEAM, forTeam.number()).number());
        assertEquals(forTeam.number(), desk.read(WATER, forTeam.number()).number());
        assertThrows(NotFoundException.class, () -> desk.read(ROADS, forTeam.number()));
        assertThrows(NotFoundException.class, () -> desk.confirm(ROADS, forTeam.number()));
        assertEquals(
                List.of(forAll.number()),
                desk.list(ROADS, Optional.empty(), 0).items().stream()
                        .map(Circular::number)
                        .toList());
        assertEquals(
                "role",
                assertThrows(RefusedException.class, () -> desk.list(ADMINISTRATOR, Optional.empty(), 0))
                        .code());
    }

    @Test
    public void everyReaderIsCountedOnceAndKnownToTheCentreOnly() {
        Circular circular = issue("for-all");

        assertEquals(1, desk.unread(WATER));
        assertFalse(desk.read(WATER, circular.number()).read());
        assertTrue(desk.confirm(WATER, circular.number()).read());
        clock.pass(Duration.ofMinutes(5));
        desk.confirm(WATER, circular.number());
        desk.confirm(ROADS, circular.number());

        assertEquals(0, desk.unread(WATER));
        assertEquals(1, desk.unread(TEAM));
        assertEquals(2, desk.read(SUPERVISOR, circular.number()).readers());
        assertEquals(0, desk.read(WATER, circular.number()).readers());
        assertEquals(
                List.of("roads1", "water1"),
                desk.receipts(DISPATCHER, circular.number()).stream()
                        .map(CircularReceipt::by)
                        .toList());
        assertThrows(RefusedException.class, () -> desk.receipts(WATER, circular.number()));
        assertThrows(RefusedException.class, () -> desk.confirm(SUPERVISOR, circular.number()));
    }

    @Test
    public void aWithdrawnCircularStaysReadableAndCannotBeWithdrawnAgain() {
        Circular circular = issue("for-all");

        assertThrows(InvalidInputException.class, () -> desk.withdraw(SUPERVISOR, circular.number(), "误"));
        Circular withdrawn = desk.withdraw(SUPERVISOR, circular.number(), "数据有误，另行通报");

        assertEquals("数据有误，另行通报", withdrawn.withdrawal().orElseThrow().reason());
        assertEquals(withdrawn.withdrawal(), desk.read(WATER, circular.number()).withdrawal());
        assertEquals(circular.text(), desk.read(WATER, circular.number()).text());
        assertEquals(0, desk.unread(WATER));
        assertEquals(
                "circular-withdrawn",
                assertThrows(RefusedException.class, () -> desk.withdraw(SUPERVISOR, circular.number(), "再次撤回"))
                        .code());
    }

    @Test
    public void whatIsOlderThanAMonthIsNoNoticeAnyMore() {
        issue("for-all");

        clock.pass(Duration.ofDays(31));

        assertEquals(0, desk.unread(WATER));
        assertEquals(1, desk.list(WATER, Optional.empty(), 0).items().size());
    }
}
