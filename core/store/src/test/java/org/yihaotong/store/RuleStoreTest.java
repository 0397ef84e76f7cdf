package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TimeLimit;

public class RuleStoreTest extends StoreContract {

    private static final List<CalendarDay> DAYS =
            List.of(new CalendarDay(LocalDate.parse("2026-02-14"), DayKind.WORKDAY, "春节"));
    private static final List<OfficeHours> HOURS = List.of(new OfficeHours("08:00", "24:00"));

    private JpaRuleStore rules;

    @Before
    public void openTheStore() {
        rules = new JpaRuleStore(database);
    }

    private static WorkCalendar calendar(DayOfWeek... week) {
        return new WorkCalendar(
                Set.of(week), HOURS, DAYS, List.of(new UnitCalendar("water", Set.of(), HOURS, List.of())));
    }

    private static Edition<WorkCalendar> edition(long version, Instant from, DayOfWeek... week) {
        return new Edition<>(version, from, Samples.NINE, "admin1", "第 " + version + " 版", calendar(week));
    }

    @Test
    public void editionsAreReadAsTheyWereWritten() {
        ClockRules limits = new ClockRules(
                List.of(new ClockRule(
                        ClockKind.HANDLE,
                        Optional.of(AppealType.CONSULTATION),
                        Optional.empty(),
                        "供水/停水",
                        "water",
                        TimeLimit.days(3),
                        "吕梁 2024")),
                75,
                90);
        Edition<ClockRules> first = new Edition<>(1, Samples.NINE, Samples.NINE, "admin1", "", limits);
        Edition<WorkCalendar> year = edition(1, Samples.NINE, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);

        rules.add(ClockRules.BOOK, first);
        rules.add(WorkCalendar.BOOK, year);

        assertEquals(Optional.of(first), rules.newest(ClockRules.BOOK, ClockRules.class));
        assertEquals(Optional.of(year), rules.edition(WorkCalendar.BOOK, WorkCalendar.class, 1));
    }

    @Test
    public void anEditionHoldsFromItsDayOn() {
        rules.add(WorkCalendar.BOOK, edition(1, Samples.NINE, DayOfWeek.MONDAY));
        rules.add(WorkCalendar.BOOK, edition(2, Samples.minute(60), DayOfWeek.TUESDAY));

        assertEquals(Optional.empty(), rules.at(WorkCalendar.BOOK, WorkCalendar.class, Samples.minute(-1)));
        assertEquals(1, at(59));
        assertEquals(2, at(60));
        assertEquals(
                List.of(2L, 1L),
                rules.history(WorkCalendar.BOOK, 9).stream()
                        .map(Edition::version)
                        .toList());
    }

    private long at(long minute) {
        return rules.at(WorkCalendar.BOOK, WorkCalendar.class, Samples.minute(minute))
                .orElseThrow()
                .version();
    }

    @Test
    public void nobodyWritesOverAnEdition() {
        rules.add(WorkCalendar.BOOK, edition(1, Samples.NINE, DayOfWeek.MONDAY));

        assertThrows(
                StaleVersionException.class,
                () -> rules.add(WorkCalendar.BOOK, edition(1, Samples.NINE, DayOfWeek.MONDAY)));
        assertThrows(
                StaleVersionException.class,
                () -> rules.add(WorkCalendar.BOOK, edition(3, Samples.NINE, DayOfWeek.MONDAY)));
    }

    private static Ticket counted(int seq, long calendar) {
        Deadline clock = new Deadline(
                ClockKind.DISPATCH,
                Samples.NINE,
                Samples.minute(60),
                "派单时限。\n截止。",
                Optional.of(TimeLimit.workingMinutes(225)),
                List.of(new Pause(Samples.NINE, Optional.of(Samples.minute(1)), "挂起")),
                Optional.of(Samples.minute(60)),
                Samples.minute(45),
                Samples.minute(54),
                calendar);
        Ticket t = Samples.ticket(seq);
        return new Ticket(
                t.number(),
                t.version(),
                TicketState.TO_DISPATCH,
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                Optional.of(clock),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt());
    }

    @Test
    public void ticketsCountedByAnOlderCalendarAreFoundUntilTheyAreCountedAnew() {
        tickets.commit(Samples.intake(counted(1, 2), Samples.key(1)));
        tickets.commit(Samples.intake(counted(2, 3), Samples.key(2)));
        assertEquals(List.of(Samples.number(1)), tickets.countedBefore(3, 9));

        tickets.rewake(counted(1, 3));

        assertEquals(List.of(), tickets.countedBefore(3, 9));
        assertEquals(2, tickets.countedBefore(4, 9).size());
        assertEquals(
                "a clock is kept with all that counts",
                counted(1, 2).clock(),
                tickets.find(Samples.number(1)).orElseThrow().ticket().clock());
    }
}
