package org.yihaotong.engine.citizen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yihaotong.api.citizen.CitizenDesk;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.BackendException;
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
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.knowledge.ForCitizens;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.LinkStore;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;

/** A centre whose channel to citizens writes down what it was given, and whose stores can be made to fail. */
final class CitizenStage implements CitizenNotifier {

    static final Lifecycle LIFECYCLE = new Lifecycle(new WallClocks(), new PresetRules());
    static final String ADDRESS = "https://12345.example.org";
    static final String VISITOR = "203.0.113.7";
    static final Actor CLERK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    static final Rating HAPPY = new Rating(
            Optional.of(true), Optional.of(Satisfaction.SATISFIED), Optional.empty(), Optional.empty(), "修得很快");
    static final Rating UNHAPPY = new Rating(
            Optional.of(false), Optional.of(Satisfaction.DISSATISFIED), Optional.empty(), Optional.empty(), "仍停水");

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    final MemoryStore store = new MemoryStore();
    final MemoryRules rules = new MemoryRules();
    final TestClock clock = new TestClock();
    final List<CitizenNotice> told = new ArrayList<>();
    final List<BackendException> failures = new ArrayList<>();
    final NoticeStore notices;
    final TicketStore tickets;
    final Books books;
    final Links links;
    final Channels channels;
    final Teller teller;
    final CitizenDesk desk;
    final TicketMover mover;
    final TestDesks desks;

    private final Scheduler scheduler = new Scheduler();
    private final LineThread thread = new LineThread("test", scheduler);
    private int made;

    CitizenStage() {
        this(port -> port);
    }

    /** A stage whose ports are wrapped. */
    CitizenStage(UnaryOperator<Object> wrap) {
        notices = (NoticeStore) wrap.apply(store.outbox());
        tickets = (TicketStore) wrap.apply(store.tickets());
        books = new Books(rules, clock);
        links = new Links((LinkStore) wrap.apply(store.links()), books);
        channels = new Channels(clock);
        channels.addNotifier(this, Map.of());
        teller = new Teller(
                notices, new Turns(tickets, links, books, new ForCitizens(store.knowledge(), clock)), channels, clock);
        desks = new TestDesks(tickets, store, clock, LIFECYCLE);
        mover = desks.mover();
        desk = new StoredCitizenDesk(tickets, store.people(), links, new Tries(clock), mover, books, clock, LIFECYCLE);
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        NoticeRules preset = new NoticeBook().preset();
        rules.add(
                "notices",
                new Edition<>(
                        1,
                        TestClock.MONDAY,
                        TestClock.MONDAY,
                        "admin",
                        "",
                        new NoticeRules(
                                ADDRESS,
                                preset.extended(),
                                preset.suspended(),
                                preset.callbackLink(),
                                preset.groupAnswer(),
                                preset.answer())));
    }

    void stop() {
        scheduler.stop();
    }

    @Override
    public void tell(CitizenNotice notice) throws BackendException {
        told.add(notice);
        if (!failures.isEmpty()) {
            throw failures.remove(0);
        }
    }

    static Appeal appeal(boolean confidential, String phone) {
        Appeal open = Appeal.of(AppealType.HELP, Urgency.NORMAL, "小区停水", "自六时起停水。", new Caller("张小某", phone));
        return confidential ? TestDesks.confidential(open) : open;
    }

    /** A ticket whose reply was accepted. */
    Ticket toCallBack() {
        return toCallBack(appeal(false, "13900000001"));
    }

    Ticket toCallBack(Appeal appeal) {
        made++;
        Ticket t = desks.tickets().accept(AGENT, appeal, "key-%08d".formatted(made));
        t = perform(AGENT, t, new CentreCommand.Dispatch("water", List.of(), "供水"));
        return replyAndAccept(t.number(), "已修复并恢复供水，已告知张小某。");
    }

    /** The unit replies and the supervisor is content. */
    Ticket replyAndAccept(String number, String text) {
        Ticket t = desks.units()
                .perform(
                        WATER,
                        number,
                        stored(number).version(),
                        new UnitCommand.Reply(1, AnswerResult.SOLVED, text, "抢修队", true));
        return perform(SUPERVISOR, t, new CentreCommand.ReviewReply(true, ""));
    }

    private Ticket perform(Actor actor, Ticket t, CentreCommand command) {
        return desks.tickets().perform(actor, t.number(), t.version(), command);
    }

    Ticket perform(Ticket t, CentreCommand command) {
        return perform(CLERK, t, command);
    }

    /** The centre promises a link. */
    void promiseLink(String number) {
        StoredTicket stored = tickets.find(number).orElseThrow();
        mover.commit(LIFECYCLE.sendLink(stored.ticket(), clock.instant()), stored, Actor.CENTRE.login());
    }

    void promise(Notice notice) {
        notices.add(notice);
    }

    /** Tells everything that is due, as the pump does. */
    void tellDue() {
        while (!teller.isHeld(this)) {
            List<Notice> claimed =
                    notices.claim(clock.instant(), clock.instant().plus(Duration.ofSeconds(45)), 1);
            if (claimed.isEmpty()) {
                return;
            }
            teller.tell(thread, claimed.get(0));
        }
    }

    /** The token of the last link that went out. */
    String token() {
        String text = told.get(told.size() - 1).text();
        int from = text.indexOf(ADDRESS + "/r/") + ADDRESS.length() + 3;
        return text.substring(from, from + 64);
    }

    String linked(Ticket ticket) {
        promiseLink(ticket.number());
        tellDue();
        return token();
    }

    Ticket stored(String number) {
        return store.tickets().find(number).orElseThrow().ticket();
    }

    Notice onlyNotice(String ticket) {
        List<Notice> all = store.outbox().ofTicket(ticket);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " notices");
        }
        return all.get(0);
    }
}
