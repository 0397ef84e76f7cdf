package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.search.ChangeStore;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.store.row.ChangeKey;
import org.yihaotong.store.row.ChangeRow;
import org.yihaotong.store.row.LastPlaceRow;

/**
 * The order of changes in the database. Places are given under one row's lock and to committed changes only, so a place
 * never appears below one that has been read.
 */
@Component
public final class JpaChangeStore implements ChangeStore {

    private final Database database;

    @Activate
    public JpaChangeStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public int place(int limit) {
        return database.call(em -> waiting(em, 1).isEmpty()) ? 0 : database.findOrInsert(em -> give(em, limit));
    }

    private static int give(EntityManager em, int limit) {
        LastPlaceRow last = em.find(LastPlaceRow.class, LastPlaceRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            last = new LastPlaceRow();
            em.persist(last);
            em.flush();
        }
        List<ChangeRow> waiting = waiting(em, limit);
        for (ChangeRow row : waiting) {
            row.put(last.next());
        }
        return waiting.size();
    }

    private static List<ChangeRow> waiting(EntityManager em, int limit) {
        return new Filter("SELECT c FROM ChangeRow c")
                .and("c.place = 0")
                .then("ORDER BY c.place, c.kind, c.id")
                .read(em, ChangeRow.class, limit);
    }

    @Override
    public List<Changed> after(long place, int limit) {
        return database
                .call(em -> new Filter("SELECT c FROM ChangeRow c")
                        .and("c.place > :place", "place", place)
                        .then("ORDER BY c.place")
                        .read(em, ChangeRow.class, limit))
                .stream()
                .map(ChangeRow::changed)
                .toList();
    }

    @Override
    public long last() {
        return database.call(em -> Optional.ofNullable(em.find(LastPlaceRow.class, LastPlaceRow.ONLY)))
                .map(LastPlaceRow::last)
                .orElse(0L);
    }

    @Override
    public Optional<Long> placeOf(Key key) {
        return database.call(em -> Optional.ofNullable(em.find(ChangeRow.class, new ChangeKey(key.kind(), key.id()))))
                .map(ChangeRow::place);
    }
}
