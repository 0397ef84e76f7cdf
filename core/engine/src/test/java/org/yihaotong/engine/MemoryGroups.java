package org.yihaotong.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.Traits;

/** Same-matter groups in memory. */
final class MemoryGroups implements GroupStore {

    private static final Set<TicketState> UNSETTLED = EnumSet.of(
            TicketState.TO_DISPATCH,
            TicketState.TO_ACKNOWLEDGE,
            TicketState.HANDLING,
            TicketState.TO_REVIEW,
            TicketState.RETURN_IN_REVIEW,
            TicketState.IN_ARBITRATION,
            TicketState.SUSPENDED,
            TicketState.REDO,
            TicketState.JOINED);

    private final Object lock;
    private final MemoryTickets tickets;
    private final Map<String, Group> groups = new TreeMap<>();

    MemoryGroups(Object lock, MemoryTickets tickets) {
        this.lock = lock;
        this.tickets = tickets;
    }

    @Override
    public Optional<Group> find(String number) {
        synchronized (lock) {
            return Optional.ofNullable(groups.get(number));
        }
    }

    @Override
    public Page<Group> list(boolean waiting, Optional<String> cursor, int limit) {
        synchronized (lock) {
            List<Group> newest = groups.values().stream()
                    .filter(g -> !waiting || g.waiting())
                    .sorted(Comparator.comparing(Group::openedAt)
                            .thenComparing(Group::number)
                            .reversed())
                    .toList();
            return Pages.cut(newest, Group::number, cursor, limit, g -> g);
        }
    }

    @Override
    public void commit(Change change, Group group) {
        synchronized (lock) {
            check(group);
            tickets.commit(change);
            groups.put(group.number(), group);
        }
    }

    @Override
    public void save(Group group) {
        synchronized (lock) {
            check(group);
            groups.put(group.number(), group);
        }
    }

    private void check(Group group) {
        long current = find(group.number()).map(Group::version).orElse(0L);
        if (current != group.version() - 1) {
            throw new StaleVersionException(group.number(), current);
        }
    }

    private Stream<Ticket> of(String group) {
        return tickets.all().stream()
                .filter(t -> t.group().filter(group::equals).isPresent())
                .sorted(Comparator.comparing(Ticket::number));
    }

    @Override
    public Page<TicketSummary> members(String group, Set<TicketState> states, Optional<String> cursor, int limit) {
        List<Ticket> members = of(group)
                .filter(t -> states.isEmpty() || states.contains(t.state()))
                .toList();
        return Pages.cut(members, Ticket::number, cursor, limit, MemoryTickets::summary);
    }

    @Override
    public GroupCount count(String group) {
        Map<TicketState, Long> states = of(group).collect(Collectors.groupingBy(Ticket::state, Collectors.counting()));
        return new GroupCount(
                states,
                of(group).count(),
                of(group).filter(t -> lastCall(t).isPresent()).count(),
                of(group)
                        .filter(t -> lastCall(t)
                                .flatMap(Callback::result)
                                .filter(r -> r.compareTo(Satisfaction.FAIRLY_SATISFIED) <= 0)
                                .isPresent())
                        .count());
    }

    private static Optional<Callback> lastCall(Ticket t) {
        return t.callbacks().stream().filter(Callback::contacted).reduce((first, last) -> last);
    }

    @Override
    public List<String> waiting(String group, String after, int limit) {
        return of(group)
                .filter(t -> t.state() == TicketState.JOINED && t.number().compareTo(after) > 0)
                .map(Ticket::number)
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> due(int limit) {
        synchronized (lock) {
            return groups.values().stream()
                    .filter(Group::waiting)
                    .filter(g -> g.answer().isPresent()
                            || !UNSETTLED.contains(tickets.find(g.head())
                                    .orElseThrow()
                                    .ticket()
                                    .state()))
                    .map(Group::number)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<Ticket> alike(Traits traits) {
        Predicate<Ticket> recent = t -> !t.acceptedAt().isBefore(traits.since());
        return tickets.all().stream()
                .filter(t -> !t.state().isEnded())
                .filter(t -> same(traits.phone(), t.appeal().caller().phone())
                        || (recent.test(t)
                                && (same(traits.matter(), t.appeal().matter())
                                        || same(
                                                traits.area(),
                                                t.appeal().place().area()))))
                .sorted(Comparator.comparing(Ticket::acceptedAt).reversed())
                .limit(3L * traits.each())
                .toList();
    }

    private static boolean same(String wanted, String given) {
        return !wanted.isEmpty() && wanted.equals(given);
    }
}
