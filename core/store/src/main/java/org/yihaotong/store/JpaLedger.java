package org.yihaotong.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.store.row.LedgerRow;

/** Adapters' books in the database; two writers of one book never get the same place, the slower one tries again. */
@Component
public final class JpaLedger implements Ledger {

    private static final int TRIES = 100;

    private final Database database;
    private final Clock clock;

    @Activate
    public JpaLedger(@Reference Transactions transactions, @Reference Clock clock) {
        database = new Database(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(String hotline, String book, String key) {
        return database.call(em -> row(em, hotline, book, key)).map(LedgerRow::entry);
    }

    private static Optional<LedgerRow> row(EntityManager em, String hotline, String book, String key) {
        return of("SELECT l FROM LedgerRow l", hotline, book)
                .and("l.key = :key", "key", key)
                .read(em, LedgerRow.class, 1)
                .stream()
                .findFirst();
    }

    private static Filter of(String select, String hotline, String book) {
        return new Filter(select)
                .and("l.hotline = :hotline", "hotline", hotline)
                .and("l.book = :book", "book", book);
    }

    @Override
    public Optional<Entry> add(String hotline, String book, String key, String text, Optional<Instant> due) {
        return again(em -> {
            Optional<Entry> before = row(em, hotline, book, key).map(LedgerRow::entry);
            if (before.isEmpty()) {
                em.persist(next(em, hotline, book, key, text, due));
            }
            return before;
        });
    }

    private LedgerRow next(
            EntityManager em, String hotline, String book, String key, String text, Optional<Instant> due) {
        Long last = of("SELECT MAX(l.seq) FROM LedgerRow l", hotline, book)
                .readAll(em, Long.class)
                .get(0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return LedgerRow.of(new Entry(hotline, book, last == null ? 1 : last + 1, key, text, now, due, 0));
    }

    @Override
    public void put(String hotline, String book, String key, String text, Optional<Instant> due) {
        again(em -> {
            LedgerRow row = next(em, hotline, book, key, text, due);
            row(em, hotline, book, key).ifPresent(before -> {
                em.remove(before);
                em.flush();
            });
            em.persist(row);
            return key;
        });
    }

    private <R> R again(Function<EntityManager, R> work) {
        for (int i = 1; ; i++) {
            try {
                return database.call(work);
            } catch (DuplicateException anotherWasFaster) {
                if (i == TRIES) {
                    throw anotherWasFaster;
                }
            }
        }
    }

    @Override
    public List<Entry> after(String hotline, String book, long seq, int limit) {
        return entries(
                of("SELECT l FROM LedgerRow l", hotline, book)
                        .and("l.seq > :seq", "seq", seq)
                        .then("ORDER BY l.seq"),
                limit);
    }

    private List<Entry> entries(Filter filter, int limit) {
        return database.call(em -> filter.read(em, LedgerRow.class, limit)).stream()
                .map(LedgerRow::entry)
                .toList();
    }

    @Override
    public long before(String hotline, String book, Instant moment) {
        Long last = database.call(em -> of("SELECT MAX(l.seq) FROM LedgerRow l", hotline, book)
                .and("l.at < :moment", "moment", moment)
                .readAll(em, Long.class)
                .get(0));
        return last == null ? 0 : last;
    }

    @Override
    public List<Entry> due(String hotline, String book, Instant now, int limit) {
        return entries(
                of("SELECT l FROM LedgerRow l", hotline, book)
                        .and("l.due <= :now", "now", now)
                        .then("ORDER BY l.due, l.seq"),
                limit);
    }

    @Override
    public void delay(Entry entry, Optional<Instant> due) {
        change(entry, row -> row.delay(due));
    }

    @Override
    public void rewrite(Entry entry, String text) {
        change(entry, row -> row.rewrite(text));
    }

    @Override
    public void remove(String hotline, String book, String key) {
        database.run(em -> row(em, hotline, book, key).ifPresent(em::remove));
    }

    @Override
    public void removeDue(String hotline, String book, Instant now) {
        database.run(em -> em.createQuery(
                        "DELETE FROM LedgerRow l WHERE l.hotline = :hotline AND l.book = :book AND l.due <= :now")
                .setParameter("hotline", hotline)
                .setParameter("book", book)
                .setParameter("now", now)
                .executeUpdate());
    }

    private void change(Entry entry, java.util.function.Consumer<LedgerRow> how) {
        database.run(em -> row(em, entry.hotline(), entry.book(), entry.key()).ifPresent(how));
    }
}
