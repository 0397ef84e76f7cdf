package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.clock.BookedClocks;
import org.yihaotong.engine.clock.CalendarBook;
import org.yihaotong.engine.clock.ClockBook;
import org.yihaotong.engine.clock.LineClocks;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.rule.Books;

public class RecountSweepTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    /** Wednesday, 2026-02-11 10:00 in the city. */
    private static final Instant START = Instant.parse("2026-02-11T02:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final TestClock clock = new TestClock(START);
    private final CalendarBook calendar = new CalendarBook(store.people());
    private final BookedClocks clocks = new BookedClocks(
            new Books(rules, clock), new ClockBook(store.people()), calendar, new LineClocks(store.hotlines()));
    private final Lifecycle lifecycle = new Lifecycle(clocks, new PresetRules());
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final TicketMover mover = new TicketMover(store.tickets(), units, new News(), clock);
    private final CatalogueLearner learner =
            new CatalogueLearner(rules, new CatalogueBook(store.people(), store.hotlines()), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            store.tickets(), store.hotlines(), mover, units, new TicketNumbers(store.tickets()), lifecycle, learner);
    private final Scheduler scheduler = new Scheduler();
    private final RecountSweep sweep = new RecountSweep(store.tickets(), mover, clocks, scheduler);

    @Before
    public void onlyTheTestSweeps() {
        sweep.stop();
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    @After
    public void stop() {
        scheduler.stop();
    }

    private Ticket dispatched(Urgency urgency) {
        Appeal appeal = Appeal.of(AppealType.COMPLAINT, urgency, "小区停水", "自六时起停水。", Caller.UNKNOWN);
        Ticket ticket = desk.accept(DISPATCHER, appeal, "key-" + urgency);
        return desk.perform(DISPATCHER, ticket.number(), 1, new CentreCommand.Dispatch("water", List.of(), "供水"));
    }

    private Ticket stored(Ticket ticket) {
        return store.tickets().find(ticket.number()).orElseThrow().ticket();
    }

    private String handleBy(Ticket ticket) {
        return Moments.say(
                stored(ticket).lead().map(Referral::handleBy).orElseThrow().due());
    }

    /** The 24th of February becomes free, or is worked again. */
    private void announce(boolean free) {
        List<CalendarDay> days = new ArrayList<>(calendar.preset().days());
        if (free) {
            days.add(new CalendarDay(LocalDate.parse("2026-02-24"), DayKind.HOLIDAY, "春节"));
        }
        long version = rules.history(WorkCalendar.BOOK, 99).size() + 1L;
        Instant now = clock.instant();
        rules.add(
                WorkCalendar.BOOK,
                new Edition<>(version, now, now, "admin1", "", calendar.preset().with(days)));
        clock.pass(Duration.ofMinutes(1));
    }

    private List<TicketEvent> recounts(Ticket ticket) {
        return store.tickets().events(ticket.number()).stream()
                .filter(e -> e.kind() == EventKind.RECOUNTED)
                .toList();
    }

    @Test
    public void aChangedCalendarMovesTheEndsOfRunningClocksAndNotesBoth() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        assertEquals("2026-02-25 18:00", handleBy(ticket));
        announce(true);

        sweep.sweep();

        TicketEvent event = recounts(ticket).get(0);
        assertEquals("2026-02-26 18:00", handleBy(ticket));
        assertEquals(Actor.CENTRE.login(), event.by());
        assertEquals("2026-02-25T10:00:00Z", event.detail().get("old.due.1"));
        assertEquals("2026-02-26T10:00:00Z", event.detail().get("due.1"));
        assertEquals("1", event.detail().get("calendar"));
        assertEquals("the signature's end did not move", null, event.detail().get("acknowledgeDue.1"));
        StoredTicket after = store.tickets().find(ticket.number()).orElseThrow();
        assertTrue(Chain.verify(after, store.tickets().events(ticket.number()))
                .brokenAt()
                .isEmpty());
    }

    @Test
    public void whereNoEndMovesNothingHappens() {
        Ticket ticket = dispatched(Urgency.CRITICAL);
        announce(true);

        sweep.sweep();

        assertEquals(List.of(), recounts(ticket));
        assertEquals(ticket.version(), stored(ticket).version());
        assertEquals("nothing is left", List.of(), store.tickets().countedBefore(1, 9));
    }

    @Test
    public void aSecondSweepFindsNothingToDo() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        announce(true);

        sweep.sweep();
        sweep.sweep();

        assertEquals(1, recounts(ticket).size());
    }

    @Test
    public void everyEditionCountsAndTheWayBackIsTheWayThere() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        announce(true);
        sweep.sweep();
        announce(false);

        sweep.sweep();

        assertEquals("2026-02-25 18:00", handleBy(ticket));
        assertEquals(2, recounts(ticket).size());
    }

    @Test
    public void aClockThatStandsStillIsCountedAnewAndGoesOnStandingStill() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        desk.perform(
                SUPERVISOR,
                ticket.number(),
                2,
                new CentreCommand.Suspend("等待配件到货", clock.instant().plus(Duration.ofDays(5))));
        announce(true);

        sweep.sweep();

        assertEquals("2026-02-26 18:00", handleBy(ticket));
        assertTrue(stored(ticket).lead().orElseThrow().handleBy().isPaused());
    }

    @Test
    public void whatHasBeenAnsweredStaysAsItWas() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        desk.perform(
                WATER, ticket.number(), 2, new UnitCommand.Reply(1, AnswerResult.SOLVED, "已修复，十五时恢复供水。", "抢修一队", true));
        announce(true);

        sweep.sweep();

        assertEquals("2026-02-25 18:00", handleBy(ticket));
    }

    @Test
    public void anOverdueMarkGoesWhereTheTimeHadNotRunOutAfterAll() {
        Ticket ticket = dispatched(Urgency.NORMAL);
        clock.set(Instant.parse("2026-02-25T11:00:00Z"));
        lifecycle
                .wake(stored(ticket), clock.instant())
                .ifPresent(decision -> mover.commit(
                        decision, store.tickets().find(ticket.number()).orElseThrow(), "centre"));
        assertTrue(stored(ticket).lead().orElseThrow().overdueAt().isPresent());
        announce(true);

        sweep.sweep();

        assertTrue(stored(ticket).lead().orElseThrow().overdueAt().isEmpty());
        assertEquals(
                Optional.of(Instant.parse("2026-02-26T10:00:00Z")),
                stored(ticket).wakeAt());
    }
}
