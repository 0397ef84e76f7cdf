package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.OfficeHours;
import org.yihaotong.api.clock.UnitCalendar;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.MemoryStore;

public class ClockBooksTest {

    private final MemoryStore store = new MemoryStore();
    private final ClockBook clocks = new ClockBook(store.people());
    private final CalendarBook calendar = new CalendarBook(store.people());

    @Before
    public void aUnit() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    private List<String> errors(ClockRule more) {
        List<ClockRule> rules = new ArrayList<>(Given.RULES.rules());
        rules.add(more);
        return said(clocks.check(new ClockRules(rules, 75, 90)));
    }

    private static List<String> said(List<FieldError> errors) {
        return errors.stream().map(e -> e.field() + " " + e.code()).toList();
    }

    private static ClockRule rule(String matter, String unit, TimeLimit limit, String source) {
        return new ClockRule(ClockKind.HANDLE, Optional.empty(), Optional.empty(), matter, unit, limit, source);
    }

    @Test
    public void everyPresetKeepsItsOwnRulesAndNamesTheSourceOfEveryLine() {
        clocks.presets().forEach(preset -> {
            assertEquals(preset.name(), List.of(), clocks.check(preset.content()));
            assertTrue(preset.content().rules().stream()
                    .noneMatch(rule -> rule.source().isEmpty()));
        });
        calendar.presets().forEach(preset -> assertEquals(List.of(), calendar.check(preset.content())));
    }

    @Test
    public void aLineAtFaultIsNamedWithItsField() {
        String at = "rules[" + Given.RULES.rules().size() + "]";

        assertEquals(List.of(), errors(rule("道路/塌陷", "water", TimeLimit.days(2), "试行")));
        assertEquals(List.of(at + ".unit unknown-unit"), errors(rule("道路", "roads", TimeLimit.days(2), "试行")));
        assertEquals(List.of(at + ".matter pattern"), errors(rule("/道路", "", TimeLimit.days(2), "试行")));
        assertEquals(List.of(at + ".source required"), errors(rule("道路", "", TimeLimit.days(2), "")));
        assertEquals(List.of(at + ".limit.amount range"), errors(rule("道路", "", TimeLimit.days(0), "试行")));
        assertEquals(List.of(at + ".limit.amount range"), errors(rule("道路", "", TimeLimit.days(401), "试行")));
        assertEquals(List.of(), errors(rule("道路", "", TimeLimit.minutes(100_000), "试行")));
        assertEquals(List.of(at + " same"), errors(rule("", "", TimeLimit.days(2), "试行")));
    }

    @Test
    public void everyKindOfClockNeedsARuleForEverything() {
        List<ClockRule> rules = Given.RULES.rules().stream()
                .filter(rule -> rule.kind() != ClockKind.CALLBACK)
                .toList();

        assertEquals(List.of("rules general"), said(clocks.check(new ClockRules(rules, 75, 90))));
        assertEquals(
                List.of("yellowPercent range", "redPercent range"),
                said(clocks.check(new ClockRules(Given.RULES.rules(), 100, 99))));
    }

    private List<String> check(List<OfficeHours> hours, List<CalendarDay> days, List<UnitCalendar> units) {
        return said(calendar.check(new WorkCalendar(Given.CALENDAR.week(), hours, days, units)));
    }

    @Test
    public void officeHoursDoNotOverlapAndEndAfterTheyBegin() {
        assertEquals(
                List.of("hours[1].from overlap"),
                check(
                        List.of(new OfficeHours("08:00", "12:00"), new OfficeHours("11:59", "18:00")),
                        List.of(),
                        List.of()));
        assertEquals(
                List.of("hours[0].to order"), check(List.of(new OfficeHours("18:00", "08:00")), List.of(), List.of()));
        assertEquals(
                List.of("hours[0].from pattern"),
                check(List.of(new OfficeHours("0800", "18:00")), List.of(), List.of()));
        assertEquals(List.of("hours size"), check(List.of(), List.of(), List.of()));
        assertEquals(List.of(), check(List.of(new OfficeHours("00:00", "24:00")), List.of(), List.of()));
    }

    private static CalendarDay day(String date, DayKind kind) {
        return new CalendarDay(LocalDate.parse(date), kind, "春节");
    }

    @Test
    public void aDayIsListedOnceAndAnOrdinaryDayMakesUpForNothing() {
        List<OfficeHours> hours = Given.CALENDAR.hours();

        assertEquals(
                List.of("days[1].date twice"),
                check(
                        hours,
                        List.of(day("2026-02-15", DayKind.HOLIDAY), day("2026-02-15", DayKind.HOLIDAY)),
                        List.of()));
        assertEquals(
                List.of("days[0].date weekday"), check(hours, List.of(day("2026-02-13", DayKind.WORKDAY)), List.of()));
        assertEquals(
                List.of("days[0].date range"), check(hours, List.of(day("1999-02-13", DayKind.HOLIDAY)), List.of()));
    }

    @Test
    public void aUnitThatDiffersExistsAndDiffers() {
        List<OfficeHours> hours = Given.CALENDAR.hours();
        List<CalendarDay> own = List.of(day("2026-02-16", DayKind.WORKDAY));

        assertEquals(
                "a unit may work on a Monday that is free for all others",
                List.of(),
                check(hours, List.of(), List.of(new UnitCalendar("water", Set.of(), List.of(), own))));
        assertEquals(
                List.of("units[0].unit unknown-unit"),
                check(hours, List.of(), List.of(new UnitCalendar("roads", Set.of(), List.of(), own))));
        assertEquals(
                List.of("units[0] same"),
                check(hours, List.of(), List.of(new UnitCalendar("water", Set.of(), List.of(), List.of()))));
        UnitCalendar sundays = new UnitCalendar("water", Set.of(DayOfWeek.SUNDAY), List.of(), List.of());
        assertEquals(List.of("units[1].unit twice"), check(hours, List.of(), List.of(sundays, sundays)));
    }
}
