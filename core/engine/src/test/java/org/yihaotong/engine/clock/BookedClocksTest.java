package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.Test;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.UnitCalendar;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.LineClock;
import org.yihaotong.api.hotline.LineTerms;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.rule.Books;

public class BookedClocksTest {

    private final TestClock clock = new TestClock(Given.at("2026-02-11 10:00"));
    private final MemoryRules rules = new MemoryRules();
    private final MemoryStore store = new MemoryStore();
    private final BookedClocks clocks = new BookedClocks(
            new Books(rules, clock),
            new ClockBook(store.people()),
            new CalendarBook(store.people()),
            new LineClocks(store.hotlines()));

    private Deadline due(ClockKind kind, AppealType type, Urgency urgency, String matter, String unit) {
        Appeal appeal = new Appeal(
                type,
                urgency,
                "标题",
                "内容",
                FiveElements.NONE,
                Place.UNKNOWN,
                matter,
                Map.of(),
                Caller.UNKNOWN,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
        return clocks.due(kind, appeal, unit, clock.instant());
    }

    private Deadline handle(AppealType type, Urgency urgency, String matter, String unit) {
        return due(ClockKind.HANDLE, type, urgency, matter, unit);
    }

    private void write(Object content, Class<?> book) {
        String name = book == ClockRules.class ? ClockRules.BOOK : WorkCalendar.BOOK;
        long version = rules.history(name, 9).size() + 1L;
        rules.add(name, new Edition<>(version, clock.instant(), clock.instant(), "admin", "", content));
    }

    @Test
    public void aLinesOwnLimitCountsForItsUnitAndSaysWhereItComesFrom() {
        Hotline line = new Hotline(
                "gas",
                "燃气公司",
                List.of("2120888"),
                List.of(),
                Method.LINKED,
                2,
                "utility",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                new LineTerms(List.of(LineClock.parse("handle|30m")), Optional.empty(), false, Optional.empty()));
        store.hotlines().keep(line);
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "漏气", "漏气", new Caller("", ""));
        Instant from = Instant.parse("2026-11-23T01:00:00Z");

        Deadline own = clocks.due(ClockKind.HANDLE, appeal, "gas", from);

        assertEquals(from.plusSeconds(1800), own.due());
        assertTrue(own.why(), own.why().contains("该单位接入时约定的时限"));
        assertNotEquals(
                own.due(), clocks.due(ClockKind.HANDLE, appeal, "water", from).due());
    }

    @Test
    public void withoutAnyEditionThePresetsOfLuliangAndTheStateCouncilHold() {
        assertEquals(0, clocks.calendar());
        assertEquals(
                "2026-02-14 18:00",
                Moments.say(
                        handle(AppealType.CONSULTATION, Urgency.NORMAL, "", "").due()));
        assertEquals(
                "2026-02-25 18:00",
                Moments.say(handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "").due()));
        assertEquals(
                "2026-02-12 10:00",
                Moments.say(handle(AppealType.HELP, Urgency.CRITICAL, "", "").due()));
        assertEquals(
                "2026-02-11 11:00",
                Moments.say(due(ClockKind.FIRST_CONTACT, AppealType.HELP, Urgency.NORMAL, "燃气/泄漏", "gas")
                        .due()));
        assertEquals(
                "the outskirts have longer",
                "2026-02-11 11:30",
                Moments.say(due(ClockKind.FIRST_CONTACT, AppealType.HELP, Urgency.URGENT, "供水/爆管/城郊", "water")
                        .due()));
        assertEquals(
                "a matter is a path, not a beginning of letters",
                "2026-02-12 18:00",
                Moments.say(due(ClockKind.FIRST_CONTACT, AppealType.HELP, Urgency.NORMAL, "燃气/泄漏物", "gas")
                        .due()));
    }

    @Test
    public void theMostSpecificRuleCounts() {
        List<ClockRule> more = new ArrayList<>(Given.RULES.rules());
        more.add(rule(Optional.of(AppealType.HELP), Optional.empty(), "", "", 6));
        more.add(rule(Optional.empty(), Optional.empty(), "", "roads", 7));
        more.add(rule(Optional.empty(), Optional.of(Urgency.URGENT), "", "roads", 8));
        more.add(rule(Optional.empty(), Optional.empty(), "道路", "", 9));
        more.add(rule(Optional.of(AppealType.HELP), Optional.empty(), "道路", "", 10));
        more.add(rule(Optional.empty(), Optional.empty(), "道路/塌陷", "", 11));
        write(new ClockRules(more, 75, 90), ClockRules.class);

        assertEquals(6, days(AppealType.HELP, Urgency.NORMAL, "", "water"));
        assertEquals("unit before type", 7, days(AppealType.HELP, Urgency.NORMAL, "", "roads"));
        assertEquals("urgency before unit", 8, days(AppealType.HELP, Urgency.URGENT, "", "roads"));
        assertEquals("matter before all", 9, days(AppealType.REPORT, Urgency.URGENT, "道路", "roads"));
        assertEquals("type among equals", 10, days(AppealType.HELP, Urgency.NORMAL, "道路/积水", "roads"));
        assertEquals("the longest matter", 11, days(AppealType.HELP, Urgency.NORMAL, "道路/塌陷", "roads"));
        assertEquals(5, days(AppealType.REPORT, Urgency.NORMAL, "", "water"));
    }

    private static ClockRule rule(
            Optional<AppealType> type, Optional<Urgency> urgency, String matter, String unit, int days) {
        return new ClockRule(ClockKind.HANDLE, type, urgency, matter, unit, TimeLimit.days(days), "试验");
    }

    private int days(AppealType type, Urgency urgency, String matter, String unit) {
        return handle(type, urgency, matter, unit).limit().orElseThrow().amount();
    }

    @Test
    public void everyDeadlineSaysItsRuleItsDaysAndItsEnd() {
        Deadline due = handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "water");

        assertEquals(
                """
                办理时限 5 个工作日（适用：各类诉求；依据：吕梁 2024）。
                自 2026-02-11 10:00 起（当日不计），计 2-12、2-13、2-14（调休上班）、2-24、2-25，至末日 18:00 止；不计 2-15 至 2-23（春节）。
                截止 2026-02-25 18:00。""",
                due.why());
    }

    @Test
    public void pausesAndGrantsAreExplained() {
        Deadline due = handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "water");

        Deadline later = clocks.recount(
                due.pausedAt(Given.at("2026-02-13 09:00"), "等待延期审批").resumedAt(Given.at("2026-02-14 10:00")), "water");
        Deadline granted = clocks.recount(later.grantedUntil(Given.at("2026-03-05 18:00")), "water");
        Deadline still = clocks.recount(granted.pausedAt(Given.at("2026-03-03 08:00"), "挂起"), "water");

        assertTrue(
                later.why(),
                later.why().contains("2026-02-13 09:00 至 2026-02-14 10:00 暂停计时（等待延期审批），顺延 8 小时 30 分钟办公时间。"));
        assertTrue(granted.why(), granted.why().contains("已计入批准的期限。\n经批准延期至 2026-03-05 18:00。"));
        assertTrue(
                still.why(),
                still.why()
                        .endsWith("自 2026-03-03 08:00 起暂停计时（挂起），恢复后顺延。\n"
                                + "经批准延期至 2026-03-05 18:00。\n截止 2026-03-05 18:00（暂停中）。"));
    }

    @Test
    public void aLongLimitIsExplainedShortEnoughForAPhone() {
        clock.set(Given.at("2026-09-21 09:00"));
        Deadline due = Given.OFFICIAL.count(Given.clock(TimeLimit.days(15), clock.instant()), "");

        assertTrue(
                due.why(), due.why().contains("计 9-22 至 9-24、9-28 至 9-30、10-8、10-9、10-10（调休上班）、10-12 至 10-16、10-19，"));
        assertTrue(due.why(), due.why().contains("不计 9-25 至 9-27（中秋节）、10-1 至 10-7（国庆节）、周末。"));
        assertTrue(due.why(), due.why().length() < 300);
    }

    @Test
    public void aYearWhoseArrangementIsNotKnownIsMentioned() {
        clock.set(Given.at("2026-12-31 09:00"));

        String why = handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "").why();

        assertTrue(why, why.contains("2027 年放假安排尚未录入"));
    }

    @Test
    public void aChangedCalendarCountsARunningClockAnewByItsOldLimit() {
        Deadline due = handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "water");
        List<CalendarDay> days = new ArrayList<>(Given.CALENDAR.days());
        days.add(new CalendarDay(LocalDate.parse("2026-02-24"), DayKind.HOLIDAY, "春节"));
        write(Given.CALENDAR.with(days), WorkCalendar.class);
        write(ClockPresets.shanghai(), ClockRules.class);
        clock.pass(Duration.ofSeconds(10));

        Deadline again = clocks.recount(due, "water");

        assertEquals(1, clocks.calendar());
        assertEquals(1, again.calendar());
        assertEquals(due.limit(), again.limit());
        assertEquals("2026-02-26 18:00", Moments.say(again.due()));
        assertTrue(again.why(), again.why().startsWith("办理时限 5 个工作日（适用：各类诉求；依据：吕梁 2024）。"));
        assertTrue(again.why(), again.why().contains("2-15 至 2-24（春节）"));
    }

    @Test
    public void aUnitThatWorksOnHolidaysIsCountedByItsOwnDays() {
        List<CalendarDay> own = List.of(new CalendarDay(LocalDate.parse("2026-02-16"), DayKind.WORKDAY, "值班"));
        write(
                new WorkCalendar(
                        Given.CALENDAR.week(),
                        Given.CALENDAR.hours(),
                        Given.CALENDAR.days(),
                        List.of(new UnitCalendar("water", Set.of(), List.of(), own))),
                WorkCalendar.class);

        assertEquals(
                "2026-02-24 18:00",
                Moments.say(handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "water")
                        .due()));
        assertEquals(
                "2026-02-25 18:00",
                Moments.say(handle(AppealType.COMPLAINT, Urgency.NORMAL, "", "roads")
                        .due()));
    }

    @Test
    public void theCityCountsItsDaysWhereverTheMachineStands() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("America/New_York")));

            clock.set(Instant.parse("2026-02-10T17:00:00Z"));

            assertEquals(
                    "one past midnight of the 11th is the 11th",
                    "2026-02-12 18:00",
                    Moments.say(due(ClockKind.ACKNOWLEDGE, AppealType.HELP, Urgency.NORMAL, "", "")
                            .due()));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
