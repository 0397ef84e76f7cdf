package org.yihaotong.engine.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.desk.News;
import org.yihaotong.engine.desk.StoredTicketDesk;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.desk.TicketNumbers;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;

/** A centre with one water company, where a main has burst and everybody calls. */
final class GroupHouse {

    static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    static final Actor LEADER = Actor.centre("leader1", "班长一", Role.SHIFT_LEADER);
    static final Actor CALLBACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    final MemoryStore store = new MemoryStore();
    final TestClock clock = new TestClock();
    final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    final UnitTree units = new UnitTree(store.people(), clock);
    final Node node;
    private int callers;

    GroupHouse() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.of("water"), true, 1));
        node = node(store.tickets(), store.groups());
    }

    /** One process on these stores. */
    Node node(TicketStore tickets, GroupStore groups) {
        TicketMover mover = new TicketMover(tickets, units, new News(), clock);
        FanOut fanOut = new FanOut(tickets, groups, mover, lifecycle);
        Hints hints = new Hints(groups, new Books(new MemoryRules(), clock), new MatchBook());
        StoredGroups desk =
                new StoredGroups(groups, fanOut, mover, new GroupNumbers(tickets), new GroupBell(), hints, lifecycle);
        CatalogueLearner learner =
                new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock);
        StoredTicketDesk ticketDesk = new StoredTicketDesk(
                tickets, store.hotlines(), mover, units, new TicketNumbers(tickets), lifecycle, learner);
        return new Node(groups, fanOut, desk, ticketDesk);
    }

    /** What runs in one process. */
    record Node(GroupStore groups, FanOut fanOut, StoredGroups desk, StoredTicketDesk tickets) {

        void sweep() {
            GroupSweep.look(groups, fanOut);
        }
    }

    StoredGroups desk() {
        return node.desk();
    }

    void sweep() {
        node.sweep();
    }

    static Appeal appeal(String title, String content, Caller caller) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                title,
                content,
                FiveElements.NONE,
                new Place("140802", "河东街", Optional.empty(), Optional.empty()),
                "供水/停水",
                Map.of(),
                caller,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
    }

    String accept(Appeal appeal) {
        return node.tickets()
                .accept(AGENT, appeal, "key-%08d".formatted(++callers))
                .number();
    }

    /** The next caller about the burst main. */
    String call() {
        return accept(appeal(
                "河东街自来水管爆裂",
                "河东街自来水管爆裂，水漫到路面，家里停水。",
                new Caller("来电" + (callers + 1), "139%08d".formatted(callers + 1))));
    }

    List<String> calls(int n) {
        return java.util.stream.IntStream.range(0, n).mapToObj(i -> call()).toList();
    }

    Ticket ticket(String number) {
        return store.tickets().find(number).orElseThrow().ticket();
    }

    TicketState state(String number) {
        return ticket(number).state();
    }

    Ticket move(Actor actor, String number, Command command) {
        long version = ticket(number).version();
        return command instanceof CentreCommand ofCentre
                ? node.tickets().perform(actor, number, version, ofCentre)
                : node.tickets().perform(actor, number, version, (UnitCommand) command);
    }

    void dispatch(String number) {
        move(DISPATCHER, number, new CentreCommand.Dispatch("water", List.of(), "供水"));
    }

    void reply(String number, String text) {
        int no = ticket(number).lead().orElseThrow().no();
        move(WATER, number, new UnitCommand.Reply(no, AnswerResult.SOLVED, text, "抢修队", true));
    }

    /** The head is dispatched, replied to, and its reply accepted. */
    void answerHead(String number, String text) {
        dispatch(number);
        reply(number, text);
        move(DISPATCHER, number, new CentreCommand.ReviewReply(true, ""));
    }

    void callBack(String number, Satisfaction result) {
        move(
                CALLBACK,
                number,
                new CentreCommand.CallBack(
                        true,
                        Optional.of(result != Satisfaction.DISSATISFIED),
                        Optional.of(result),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    GroupOutcome join(String to, List<String> tickets) {
        return desk().join(DISPATCHER, to, tickets);
    }

    /** A group of a head and so many members. */
    Group burst(int members) {
        String head = call();
        return join(head, calls(members)).group().orElseThrow();
    }

    List<String> members(Group group, TicketState state) {
        return store.groups().waiting(group.number(), "", 1000).stream()
                .filter(n -> state(n) == state)
                .toList();
    }

    long events(String number, EventKind kind) {
        return store.tickets().events(number).stream()
                .filter(e -> e.kind() == kind)
                .count();
    }

    long notices(String number) {
        return store.notices().stream().filter(n -> n.ticket().equals(number)).count();
    }
}
