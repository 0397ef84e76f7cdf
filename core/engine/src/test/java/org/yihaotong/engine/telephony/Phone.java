package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.yihaotong.api.callcentre.CallDesk;
import org.yihaotong.api.callcentre.CallNews;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.engine.MemoryCommands;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemorySeats;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.rule.Books;

/** The telephone's rooms over a memory, with two agents, a shift leader and a remote seat. */
final class Phone implements AutoCloseable {

    static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    static final Actor OTHER = Actor.centre("agent2", "话务员二", Role.AGENT);
    static final Actor LEADER = Actor.centre("leader1", "班长", Role.SHIFT_LEADER);
    static final Actor AUDITOR = Actor.centre("auditor1", "审计员", Role.AUDITOR);
    static final Actor EXPERT = Actor.ofUnit("expert1", "市场监管专家", "market12315", Role.REMOTE_SEAT);

    final TestClock clock;
    final MemoryStore store = new MemoryStore();
    final MemoryTelephony calls;
    final MemorySeats sessions;
    final MemoryCommands sent = new MemoryCommands();
    final List<CallNews> news = new CopyOnWriteArrayList<>();
    private final Scheduler scheduler = new Scheduler();
    private final CallTeller teller = new CallTeller();
    private final MemoryRules rules = new MemoryRules();
    private final CommandBook commands;
    private final SeatBook seats;
    private final Exchange exchange;
    final TicketDesk tickets;
    final SeatDesk seatDesk;
    final CallDesk callDesk;
    final UnheardCalls unheard;

    Phone() {
        this(new TestClock(Telling.START), new MemoryTelephony(), new MemorySeats());
    }

    private Phone(TestClock clock, MemoryTelephony calls, MemorySeats sessions) {
        this.clock = clock;
        this.calls = calls;
        this.sessions = sessions;
        teller.addListener(news::add);
        Books books = new Books(rules, clock);
        commands = new CommandBook(sent, books, new CallRuleBook(), teller, clock, scheduler);
        seats = new SeatBook(sessions, commands, teller, clock, scheduler);
        exchange = new Exchange(
                calls, seats, commands, new CallBook(store.calls(), store.hotlines(), clock), teller, clock);
        tickets = new TestDesks(store.tickets(), store, clock, new Lifecycle(new WallClocks(), new PresetRules()))
                .tickets();
        seatDesk = new StoredSeatDesk(seats, commands, calls, exchange, store.hotlines(), store.people(), clock);
        callDesk = new SwitchCallDesk(calls, seats, commands, exchange, tickets, store.tickets(), clock);
        unheard = new UnheardCalls(calls, exchange, commands, clock, scheduler);
        line();
    }

    /** What becomes of everything that a switch says, without the switch. */
    SwitchHearing hearing() {
        CallBook records = new CallBook(store.calls(), store.hotlines(), clock);
        return new SwitchHearing(
                "made",
                new SwitchHearing.Rooms(calls, seats, commands, records, teller, clock),
                SwitchHearing.Reconnection.NEVER);
    }

    /** The centre after a restart: all that is left is what was kept. */
    Phone restarted() {
        close();
        return new Phone(clock, calls, sessions);
    }

    private void line() {
        store.people()
                .add(new Unit(
                        "market12315",
                        "市场监管局",
                        UnitKind.DEPARTMENT,
                        Optional.empty(),
                        Optional.of("market12315"),
                        Optional.empty(),
                        true,
                        0));
        store.hotlines()
                .keep(new Hotline(
                        "market12315",
                        "市场监管局",
                        List.of("12315"),
                        List.of("12331"),
                        Method.SEATED,
                        1,
                        "department",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "qdual"));
    }

    void plug(MadeSwitch made) {
        exchange.addProvider(made, Map.of("telephony.id", "made", "telephony.name", "试验交换机"));
    }

    void unplug(MadeSwitch made) {
        exchange.removeProvider(made);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    /** The rule book lets it ring elsewhere for so long. */
    void comeBackAfter(int seconds) {
        rules.comeBackAfter(seconds, clock.instant());
    }

    Set<String> toldAbout() {
        return news.stream().flatMap(n -> n.agents().stream()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        unheard.stop();
        exchange.stop();
        commands.stop();
        seats.stop();
        scheduler.stop();
    }
}
