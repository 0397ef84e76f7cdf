package org.yihaotong.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.engine.port.CircularStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.store.row.CircularReceiptRow;
import org.yihaotong.store.row.CircularRow;
import org.yihaotong.store.row.CircularUnitRow;
import org.yihaotong.store.row.PairKey;
import org.yihaotong.store.row.RequestKeyRow;

/** Circulars in the database. */
@Component
public final class JpaCircularStore implements CircularStore {

    private static final String NAME = "circulars";
    private static final String TO_UNITS = "(c.units = '' OR EXISTS (SELECT u.name FROM CircularUnitRow u"
            + " WHERE u.name = c.number AND u.owner IN :units))";

    private final Database database;

    @Activate
    public JpaCircularStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void add(Circular circular, UsedKey key) {
        database.run(em -> {
            em.persist(RequestKeyRow.of(key));
            em.persist(CircularRow.of(circular));
            circular.units().forEach(unit -> em.persist(CircularUnitRow.of(unit, circular.number())));
        });
    }

    @Override
    public Optional<Circular> find(String number) {
        return database.call(em -> Optional.ofNullable(em.find(CircularRow.class, number)))
                .map(CircularRow::circular);
    }

    @Override
    public Page<Circular> list(Set<String> units, Optional<String> cursor, int limit) {
        Filter filter = toUnits("SELECT c FROM CircularRow c", units);
        cursor.map(written -> Cursor.read(NAME, written)).ifPresent(at -> filter.and(
                        "c.issuedAt <= :moment AND (c.issuedAt < :moment OR c.number < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<CircularRow> rows = database.call(
                em -> filter.then("ORDER BY c.issuedAt DESC, c.number DESC").read(em, CircularRow.class, limit + 1));
        return Pages.of(rows, limit, CircularRow::circular, row -> new Cursor(NAME, row.issuedAt(), row.number()));
    }

    private static Filter toUnits(String select, Set<String> units) {
        Filter filter = new Filter(select);
        return units.isEmpty() ? filter : filter.and(TO_UNITS, "units", units);
    }

    @Override
    public boolean withdraw(String number, Circular.Withdrawal how) {
        return database.call(em -> em.createQuery("UPDATE CircularRow c SET c.withdrawnAt = :at, c.withdrawnBy = :by,"
                                + " c.withdrawalReason = :reason WHERE c.number = :number AND c.withdrawnAt IS NULL")
                        .setParameter("at", how.at())
                        .setParameter("by", how.by())
                        .setParameter("reason", how.reason())
                        .setParameter("number", number)
                        .executeUpdate())
                == 1;
    }

    @Override
    public void confirm(String number, CircularReceipt receipt) {
        database.findOrInsert(em -> {
            if (em.find(CircularReceiptRow.class, new PairKey(number, receipt.by())) == null) {
                em.persist(CircularReceiptRow.of(number, receipt));
            }
            return null;
        });
    }

    @Override
    public List<CircularReceipt> receipts(String number, int limit) {
        return database
                .call(em -> new Filter("SELECT r FROM CircularReceiptRow r")
                        .and("r.owner = :number", "number", number)
                        .then("ORDER BY r.readAt DESC, r.name")
                        .read(em, CircularReceiptRow.class, limit))
                .stream()
                .map(CircularReceiptRow::receipt)
                .toList();
    }

    @Override
    public Set<String> readBy(String login, Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(database.call(em -> new Filter("SELECT r.owner FROM CircularReceiptRow r")
                        .in("r.owner", "numbers", numbers)
                        .and("r.name = :login", "login", login)
                        .readAll(em, String.class)));
    }

    @Override
    public Map<String, Long> readers(Collection<String> numbers) {
        Map<String, Long> readers = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.call(em -> new Filter("SELECT r.owner, COUNT(r.name) FROM CircularReceiptRow r")
                            .in("r.owner", "numbers", numbers)
                            .then("GROUP BY r.owner")
                            .readAll(em, Object[].class))
                    .forEach(row -> readers.put((String) row[0], (Long) row[1]));
        }
        return readers;
    }

    @Override
    public long unread(Set<String> units, String login, Instant since) {
        String unread =
                "NOT EXISTS (SELECT r.name FROM CircularReceiptRow r WHERE r.owner = c.number AND r.name = :login)";
        return database.call(em -> toUnits("SELECT COUNT(c.number) FROM CircularRow c", units)
                .and("c.issuedAt >= :since", "since", since)
                .and("c.withdrawnAt IS NULL")
                .and(unread, "login", login)
                .readAll(em, Long.class)
                .get(0));
    }
}
