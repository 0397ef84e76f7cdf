package org.yihaotong.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;

/** Tickets in memory. */
final class MemoryTickets implements TicketStore {

    private final Object lock;
    private final MemoryDeliveries deliveries;
    private final MemoryCitizens citizens;
    private final MemoryArchive archive = new MemoryArchive(this);
    private final Map<String, StoredTicket> tickets = new LinkedHashMap<>();
    private final Map<String, List<TicketEvent>> chains = new HashMap<>();
    private final Map<String, UsedKey> keys = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Long> calendars = new HashMap<>();

    MemoryTickets(Object lock, MemoryDeliveries deliveries, MemoryCitizens citizens) {
        this.lock = lock;
        this.deliveries = deliveries;
        this.citizens = citizens;
    }

    @Override
    public void commit(Change change) {
        synchronized (lock) {
            Ticket ticket = change.stored().ticket();
            check(change, ticket);
            tickets.put(ticket.number(), change.stored());
            calendars.remove(ticket.number());
            chains.computeIfAbsent(ticket.number(), n -> new ArrayList<>()).addAll(change.events());
            change.usedKey().ifPresent(k -> keys.put(k.login() + "\n" + k.key(), k));
            deliveries.cancel(change.cancelOrders());
            deliveries.add(change.deliveries());
            change.reply().ifPresent(deliveries::settle);
            change.shelved().ifPresent(archive::put);
            notices.addAll(change.notices());
            change.notices().forEach(citizens::add);
            change.usedLink()
                    .ifPresent(link -> citizens.use(link, change.events().get(0).at()));
        }
    }

    /** Every notice that was promised to a citizen. */
    List<Notice> notices() {
        synchronized (lock) {
            return List.copyOf(notices);
        }
    }

    /** Commits, and says older events in other words. */
    void retell(Change change, List<TicketEvent> retold) {
        synchronized (lock) {
            commit(change);
            List<TicketEvent> chain = chains.get(change.stored().ticket().number());
            retold.forEach(e -> chain.set((int) e.seq() - 1, e));
        }
    }

    MemoryArchive archive() {
        return archive;
    }

    private void check(Change change, Ticket ticket) {
        StoredTicket before = tickets.get(ticket.number());
        long current = before == null ? 0 : before.ticket().version();
        change.usedKey()
                .filter(k -> keys.containsKey(k.login() + "\n" + k.key()))
                .ifPresent(k -> {
                    throw new DuplicateException("key " + k.key(), null);
                });
        change.reply().filter(deliveries::isSettled).ifPresent(r -> {
            throw new DuplicateException("reply " + r.reply().replyId(), null);
        });
        if (current != ticket.version() - 1) {
            throw new StaleVersionException(ticket.number(), current);
        }
        deliveries.checkNew(change.deliveries());
        change.usedLink().filter(citizens::isEnded).ifPresent(link -> {
            throw new DuplicateException("link", null);
        });
    }

    @Override
    public Optional<StoredTicket> find(String number) {
        synchronized (lock) {
            return Optional.ofNullable(tickets.get(number));
        }
    }

    @Override
    public List<String> ofCaller(Set<String> phones, int limit) {
        synchronized (lock) {
            return tickets.values().stream()
                    .map(StoredTicket::ticket)
                    .filter(t -> phones.contains(t.appeal().caller().phone()))
                    .sorted(Comparator.comparing(Ticket::acceptedAt).reversed())
                    .map(Ticket::number)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<StoredTicket> find(Collection<String> numbers) {
        return numbers.stream().flatMap(number -> find(number).stream()).toList();
    }

    @Override
    public List<TicketSummary> list(
            Collection<String> numbers,
            TicketQuery query,
            Set<String> visibleUnits,
            Set<ReferralState> referralStates) {
        TicketQuery wordless = new TicketQuery(
                query.states(),
                query.types(),
                query.urgencies(),
                query.unit(),
                Optional.empty(),
                query.mine(),
                query.order(),
                Optional.empty(),
                Integer.MAX_VALUE,
                query.referralStates(),
                query.marks(),
                query.area(),
                query.from(),
                query.until());
        return list(wordless, visibleUnits, referralStates).items().stream()
                .filter(row -> numbers.contains(row.number()))
                .toList();
    }

    @Override
    public List<TicketEvent> events(String number) {
        synchronized (lock) {
            return List.copyOf(chains.getOrDefault(number, List.of()));
        }
    }

    /** Keeps a key that made something else than a ticket. */
    void use(UsedKey key) {
        synchronized (lock) {
            if (keys.putIfAbsent(key.login() + "\n" + key.key(), key) != null) {
                throw new DuplicateException("key " + key.key(), null);
            }
        }
    }

    @Override
    public Optional<UsedKey> usedKey(String login, String key) {
        synchronized (lock) {
            return Optional.ofNullable(keys.get(login + "\n" + key));
        }
    }

    @Override
    public Page<TicketSummary> list(TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates) {
        synchronized (lock) {
            List<Ticket> fitting = tickets.values().stream()
                    .map(StoredTicket::ticket)
                    .filter(t -> isVisible(t, visibleUnits, referralStates) && fits(t, query))
                    .sorted(order(query.order()))
                    .toList();
            return Pages.cut(fitting, Ticket::number, query.cursor(), query.limit(), MemoryTickets::summary);
        }
    }

    /** All tickets, in the order in which they came. */
    List<Ticket> all() {
        synchronized (lock) {
            return tickets.values().stream().map(StoredTicket::ticket).toList();
        }
    }

    private static boolean isVisible(Ticket ticket, Set<String> units, Set<ReferralState> states) {
        return units.isEmpty()
                || ticket.referrals().stream()
                        .anyMatch(r -> (units.contains(r.unit()) || units.contains(r.worker()))
                                && (states.isEmpty() || states.contains(r.state())));
    }

    private static boolean waits(Ticket ticket, TicketQuery query) {
        boolean inState = query.states().isEmpty() || query.states().contains(ticket.state());
        if (query.marks().isEmpty()) {
            return inState;
        }
        boolean marked = query.marks().stream().anyMatch(TicketMark.of(ticket)::contains);
        return query.mine() ? inState || marked : inState && marked;
    }

    private static boolean fits(Ticket ticket, TicketQuery query) {
        return waits(ticket, query)
                && (query.types().isEmpty()
                        || query.types().contains(ticket.appeal().type()))
                && (query.urgencies().isEmpty()
                        || query.urgencies().contains(ticket.appeal().urgency()))
                && query.unit().stream().allMatch(u -> ticket.referrals().stream()
                        .anyMatch(r -> r.unit().equals(u)))
                && query.area().stream().allMatch(ticket.appeal().place().area()::equals)
                && query.from().stream().noneMatch(accepted(ticket)::isBefore)
                && query.until().stream().noneMatch(accepted(ticket)::isAfter)
                && query.text().stream()
                        .allMatch(text -> ticket.appeal().title().contains(text)
                                || ticket.number().startsWith(text));
    }

    private static LocalDate accepted(Ticket ticket) {
        return LocalDate.ofInstant(ticket.acceptedAt(), ZoneId.of("Asia/Shanghai"));
    }

    private static Comparator<Ticket> order(TicketQuery.Order order) {
        Comparator<Ticket> newest = Comparator.comparing(Ticket::acceptedAt)
                .thenComparing(Ticket::number)
                .reversed();
        Comparator<Ticket> timeLeft = Comparator.comparing(
                t -> t.nextDeadline().map(d -> d.due().toEpochMilli()).orElse(Long.MAX_VALUE));
        return order == TicketQuery.Order.NEWEST ? newest : timeLeft.thenComparing(Ticket::number);
    }

    static TicketSummary summary(Ticket t) {
        return new TicketSummary(
                t.number(),
                t.version(),
                t.state(),
                t.appeal().type(),
                t.appeal().urgency(),
                scrubbed(t),
                t.lead().map(r -> r.unit()),
                t.nextDeadline(),
                t.round(),
                t.appeal().confidential(),
                t.acceptedAt(),
                t.group(),
                t.oversight().level(),
                t.oversight().difficultCase().isPresent());
    }

    private static String scrubbed(Ticket t) {
        String title = t.appeal().title();
        for (String secret :
                List.of(t.appeal().caller().phone(), t.appeal().caller().name())) {
            title = secret.length() < 2 ? title : title.replace(secret, "***");
        }
        return title;
    }

    @Override
    public Map<TicketState, Long> counts(Set<String> visibleUnits) {
        synchronized (lock) {
            Map<TicketState, Long> counts = new EnumMap<>(TicketState.class);
            tickets.values().stream()
                    .map(StoredTicket::ticket)
                    .filter(t -> isVisible(t, visibleUnits, Set.of()))
                    .forEach(t -> counts.merge(t.state(), 1L, Long::sum));
            return counts;
        }
    }

    @Override
    public Map<TicketMark, Long> marked(Set<String> visibleUnits) {
        synchronized (lock) {
            Map<TicketMark, Long> marked = new EnumMap<>(TicketMark.class);
            tickets.values().stream()
                    .map(StoredTicket::ticket)
                    .filter(t -> isVisible(t, visibleUnits, Set.of()))
                    .flatMap(t -> TicketMark.of(t).stream())
                    .forEach(mark -> marked.merge(mark, 1L, Long::sum));
            return marked;
        }
    }

    @Override
    public List<String> toWake(Instant now, int limit) {
        return numbersOf(t -> t.wakeAt().filter(at -> !at.isAfter(now)).isPresent(), limit);
    }

    @Override
    public List<String> countedBefore(long calendar, int limit) {
        return numbersOf(t -> calendars.getOrDefault(t.number(), calendar(t)) < calendar, limit);
    }

    private static long calendar(Ticket ticket) {
        return ticket.clocks().mapToLong(Deadline::calendar).min().orElse(Long.MAX_VALUE);
    }

    private List<String> numbersOf(Predicate<Ticket> wanted, int limit) {
        synchronized (lock) {
            return tickets.values().stream()
                    .map(StoredTicket::ticket)
                    .filter(wanted)
                    .map(Ticket::number)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void rewake(Ticket ticket) {
        synchronized (lock) {
            StoredTicket stored = tickets.get(ticket.number());
            if (stored != null && stored.ticket().version() == ticket.version()) {
                calendars.put(ticket.number(), calendar(ticket));
            }
        }
    }

    @Override
    public long reserveNumbers(String day, int size) {
        synchronized (lock) {
            return numbers.merge(day, (long) size, Long::sum) - size + 1;
        }
    }
}
