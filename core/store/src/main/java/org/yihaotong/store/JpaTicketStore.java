package org.yihaotong.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.NumberBlockRow;
import org.yihaotong.store.row.PairKey;
import org.yihaotong.store.row.RequestKeyRow;
import org.yihaotong.store.row.TicketRow;

/** Tickets, their chains and numbers in the database. */
@Component
public final class JpaTicketStore implements TicketStore {

    private final Database database;

    @Activate
    public JpaTicketStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void commit(Change change) {
        try {
            database.run(em -> Commit.apply(em, change));
        } catch (DuplicateException e) {
            throw isNumberTaken(change) ? stale(change, e) : e;
        }
    }

    /** A new ticket whose number is taken while its key is free was made twice, which is a matter of versions. */
    private boolean isNumberTaken(Change change) {
        StoredTicket stored = change.stored();
        return stored.ticket().version() == 1
                && change.usedKey().flatMap(k -> usedKey(k.login(), k.key())).isEmpty()
                && find(stored.ticket().number()).isPresent();
    }

    private RuntimeException stale(Change change, DuplicateException cause) {
        String number = change.stored().ticket().number();
        long current = find(number).map(s -> s.ticket().version()).orElse(0L);
        StaleVersionException stale = new StaleVersionException(number, current);
        stale.initCause(cause);
        return stale;
    }

    @Override
    public Optional<StoredTicket> find(String number) {
        return database.call(em -> Optional.ofNullable(em.find(TicketRow.class, number)))
                .map(TicketRow::stored);
    }

    @Override
    public List<StoredTicket> find(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database
                        .call(em -> new Filter("SELECT t FROM TicketRow t")
                                .in("t.number", "numbers", numbers)
                                .readAll(em, TicketRow.class))
                        .stream()
                        .map(TicketRow::stored)
                        .toList();
    }

    @Override
    public List<TicketEvent> events(String number) {
        return database
                .call(em -> new Filter("SELECT e FROM EventRow e")
                        .and("e.ticket = :ticket", "ticket", number)
                        .then("ORDER BY e.no")
                        .readAll(em, EventRow.class))
                .stream()
                .map(EventRow::event)
                .toList();
    }

    @Override
    public Optional<UsedKey> usedKey(String login, String key) {
        return database.call(em -> Optional.ofNullable(em.find(RequestKeyRow.class, new PairKey(login, key))))
                .map(RequestKeyRow::usedKey);
    }

    @Override
    public Page<TicketSummary> list(TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates) {
        return database.call(em -> new TicketListing(em, query, new Shares("v", visibleUnits, referralStates)).page());
    }

    @Override
    public List<TicketSummary> list(
            Collection<String> numbers,
            TicketQuery query,
            Set<String> visibleUnits,
            Set<ReferralState> referralStates) {
        Shares visible = new Shares("v", visibleUnits, referralStates);
        return numbers.isEmpty()
                ? List.of()
                : database.call(em ->
                        new TicketListing(em, query, visible, numbers).page().items());
    }

    @Override
    public List<String> ofCaller(Set<String> phones, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM TicketRow t")
                .in("t.callerPhone", "phones", phones)
                .then("ORDER BY t.acceptedAt DESC, t.number DESC")
                .read(em, String.class, limit));
    }

    @Override
    public Map<TicketState, Long> counts(Set<String> visibleUnits) {
        Filter filter = new Shares("v", visibleUnits, Set.of())
                .narrow(new Filter("SELECT t.state, COUNT(t.number) FROM ListedTicketRow t"));
        Map<TicketState, Long> counts = new EnumMap<>(TicketState.class);
        database.call(em -> filter.then("GROUP BY t.state").readAll(em, Object[].class))
                .forEach(row -> counts.put((TicketState) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Map<TicketMark, Long> marked(Set<String> visibleUnits) {
        return database.call(em -> Marks.count(em, new Shares("v", visibleUnits, Set.of())));
    }

    @Override
    public List<String> toWake(Instant now, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM TicketRow t")
                .and("t.wakeAt <= :now", "now", now)
                .then("ORDER BY t.wakeAt, t.number")
                .read(em, String.class, limit));
    }

    @Override
    public List<String> countedBefore(long calendar, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM TicketRow t")
                .and("t.calendar < :calendar", "calendar", calendar)
                .then("ORDER BY t.calendar, t.number")
                .read(em, String.class, limit));
    }

    @Override
    public void rewake(Ticket ticket) {
        database.run(em -> {
            TicketRow row = em.find(TicketRow.class, ticket.number(), LockModeType.PESSIMISTIC_WRITE);
            if (row != null && row.version() == ticket.version()) {
                row.takeWake(ticket);
                Set<TicketMark> marks = row.marks();
                row.takeMarks(ticket);
                Marks.write(em, ticket, marks);
            }
        });
    }

    @Override
    public long reserveNumbers(String day, int size) {
        return database.findOrInsert(em -> reserve(em, day, size));
    }

    private static long reserve(EntityManager em, String day, int size) {
        int moved = em.createQuery("UPDATE NumberBlockRow b SET b.next = b.next + :size WHERE b.day = :day")
                .setParameter("size", (long) size)
                .setParameter("day", day)
                .executeUpdate();
        if (moved == 0) {
            em.persist(new NumberBlockRow(day, 1L + size));
            return 1;
        }
        return em.createQuery("SELECT b.next FROM NumberBlockRow b WHERE b.day = :day", Long.class)
                        .setParameter("day", day)
                        .getSingleResult()
                - size;
    }
}
