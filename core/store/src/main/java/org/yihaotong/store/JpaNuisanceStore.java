package org.yihaotong.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.telephony.NuisanceStore;
import org.yihaotong.store.row.CallColumns;
import org.yihaotong.store.row.NuisanceRow;

/** Numbers that are not put through in the database. */
@Component
public final class JpaNuisanceStore implements NuisanceStore {

    private static final String ENTRIES = "SELECT n FROM NuisanceRow n";
    private static final Comparator<NuisanceRow> NEWEST_FIRST = Comparator.comparing(NuisanceRow::proposedAt)
            .thenComparing(NuisanceRow::id)
            .reversed();

    private final Database database;

    @Activate
    public JpaNuisanceStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void add(NuisanceCaller entry) {
        database.run(em -> em.persist(NuisanceRow.of(entry)));
    }

    @Override
    public Page<NuisanceCaller> list(Set<NuisanceState> states, Optional<String> cursor, int limit) {
        List<NuisanceRow> rows = database.call(
                em -> Pages.merged(states, some -> rows(em, some, cursor, limit + 1), NEWEST_FIRST, limit + 1));
        return Pages.of(rows, limit, NuisanceRow::entry, row -> new Cursor("nuisance", row.proposedAt(), row.id()));
    }

    private static List<NuisanceRow> rows(
            EntityManager em, Set<NuisanceState> states, Optional<String> cursor, int limit) {
        Filter filter = new Filter(ENTRIES).in("n.state", "states", states);
        cursor.map(written -> Cursor.read("nuisance", written)).ifPresent(at -> filter.and(
                        "n.proposedAt <= :moment AND (n.proposedAt < :moment OR n.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        return filter.then("ORDER BY n.proposedAt DESC, n.id DESC").read(em, NuisanceRow.class, limit);
    }

    @Override
    public Optional<NuisanceCaller> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(NuisanceRow.class, id)))
                .map(NuisanceRow::entry);
    }

    @Override
    public Optional<NuisanceCaller> inForce(String number, Instant now) {
        return database
                .call(em -> new Filter(ENTRIES)
                        .and("n.number = :number", "number", CallColumns.number(number))
                        .and("n.state = :state", "state", NuisanceState.IN_FORCE)
                        .and("n.until > :now", "now", now)
                        .then("ORDER BY n.until DESC")
                        .read(em, NuisanceRow.class, 1))
                .stream()
                .findFirst()
                .map(NuisanceRow::entry);
    }

    @Override
    public List<NuisanceCaller> inForce(Instant now, int limit) {
        return database
                .call(em -> new Filter(ENTRIES)
                        .and("n.state = :state", "state", NuisanceState.IN_FORCE)
                        .and("n.until > :now", "now", now)
                        .then("ORDER BY n.proposedAt DESC, n.id DESC")
                        .read(em, NuisanceRow.class, limit))
                .stream()
                .map(NuisanceRow::entry)
                .toList();
    }

    @Override
    public Optional<NuisanceCaller> change(String id, UnaryOperator<NuisanceCaller> change) {
        return database.call(em -> Optional.ofNullable(em.find(NuisanceRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    row.take(change.apply(row.entry()));
                    return row.entry();
                }));
    }
}
