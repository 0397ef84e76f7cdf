package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.DayView;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.Trial;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.rule.RulesAtHand;

public class ClockDeskTest {

    private static final Actor ADMIN = Actor.centre("admin1", "管理员一", Role.ADMINISTRATOR);
    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final TestClock clock = new TestClock(Given.at("2026-02-11 10:00"));
    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final Books books = new Books(rules, clock);
    private final ClockBook clocks = new ClockBook(store.people());
    private final CalendarBook calendar = new CalendarBook(store.people());
    private final RuleDesk ruleDesk = RulesAtHand.with(rules, books, clock, clocks, calendar);
    private final StoredClocks desk = new StoredClocks(books, ruleDesk, clocks, calendar, clock);

    private static Trial trial(Optional<Instant> from, Optional<ClockRules> limits, Optional<WorkCalendar> days) {
        return new Trial(AppealType.COMPLAINT, Urgency.NORMAL, "供水/停水", "water", from, limits, days);
    }

    private static String end(List<Deadline> clocks, ClockKind kind) {
        return clocks.stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .map(c -> Moments.say(c.due()))
                .orElseThrow();
    }

    private static HolidayNotice notice(String text) {
        return new HolidayNotice(
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), Optional.empty(), true);
    }

    @Test
    public void aTrialShowsEveryClockWithoutStartingOne() {
        List<Deadline> clocks = desk.trial(DISPATCHER, trial(Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals(ClockKind.values().length, clocks.size());
        assertEquals("2026-02-25 18:00", end(clocks, ClockKind.HANDLE));
        assertEquals("2026-02-11 16:15", end(clocks, ClockKind.DISPATCH));
    }

    @Test
    public void aTrialTakesRulesThatAreNotInForceYet() {
        List<Deadline> clocks = desk.trial(
                ADMIN,
                trial(
                        Optional.of(Given.at("2026-02-12 09:00")),
                        Optional.of(ClockPresets.shandong()),
                        Optional.of(CalendarPresets.plain())));

        assertEquals("2026-02-19 18:00", end(clocks, ClockKind.HANDLE));
        assertEquals("2026-02-16 18:00", end(clocks, ClockKind.RETURN));
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> desk.trial(
                        ADMIN,
                        trial(Optional.empty(), Optional.of(new ClockRules(List.of(), 75, 90)), Optional.empty())));
        assertTrue(refused.errors().get(0).field().startsWith("rules."));
    }

    @Test
    public void unitsDoNotLookIntoTheCentresRules() {
        assertThrows(
                RefusedException.class,
                () -> desk.trial(WATER, trial(Optional.empty(), Optional.empty(), Optional.empty())));
        assertThrows(RefusedException.class, () -> desk.month(WATER, "2026-02", ""));
        assertThrows(RefusedException.class, () -> desk.apply(DISPATCHER, notice("2027-02-05,放假,春节"), 0));
    }

    @Test
    public void aMonthShowsWhichDaysAreWorked() {
        List<DayView> february = desk.month(DISPATCHER, "2026-02", "");

        assertEquals(28, february.size());
        assertTrue(february.get(13).working());
        assertEquals("春节", february.get(13).name());
        assertFalse(february.get(22).working());
        assertEquals(16, february.stream().filter(DayView::working).count());
        assertFalse(desk.month(DISPATCHER, "2027-02", "").get(0).known());
        assertThrows(InvalidInputException.class, () -> desk.month(DISPATCHER, "2026-13", ""));
    }

    @Test
    public void aNoticeIsTriedFirstAndThenBecomesAnEdition() {
        HolidayNotice notice = notice("关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假，共3天。");

        NoticeReport tried = desk.read(ADMIN, notice);

        assertEquals(0, tried.version());
        assertEquals(3, tried.changes().size());
        assertEquals(List.of(), ruleDesk.history(ADMIN, WorkCalendar.BOOK));

        NoticeReport applied = desk.apply(ADMIN, notice, 0);

        assertEquals(1, applied.version());
        assertTrue(applied.applied());
        assertEquals(
                "导入 2027 年放假安排通知",
                ruleDesk.history(ADMIN, WorkCalendar.BOOK).get(0).note());
        WorkCalendar now = books.now(calendar);
        assertEquals(calendar.preset().days().size() + 3, now.days().size());
        assertThrows(StaleVersionException.class, () -> desk.apply(ADMIN, notice, 0));
    }

    @Test
    public void aNoticeWithABadLineChangesNothing() {
        HolidayNotice bad = notice("2027-01-01,放假,元旦\n2027-01-32,放假,元旦");

        assertThrows(InvalidInputException.class, () -> desk.apply(ADMIN, bad, 0));

        assertEquals(List.of(), ruleDesk.history(ADMIN, WorkCalendar.BOOK));
    }
}
