package org.yihaotong.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.store.row.MissedRow;

/**
 * How a list of citizens to be called back is ordered.
 *
 * @param waiting whether it holds those alone who still wait; these come the oldest first, others the newest first
 */
record MissedListing(boolean waiting) {

    private static final Comparator<MissedRow> OLDEST =
            Comparator.comparing(MissedRow::since).thenComparing(MissedRow::id);

    List<MissedRow> read(EntityManager em, Set<MissedState> states, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT m FROM MissedRow m").in("m.state", "states", states);
        String than = waiting ? ">" : "<";
        cursor.map(written -> Cursor.read(name(), written)).ifPresent(at -> filter.and(
                        "m.since %1$s= :moment AND (m.since %1$s :moment OR m.id %1$s :key)".formatted(than),
                        "moment",
                        at.moment())
                .with("key", at.key()));
        return filter.then(waiting ? "ORDER BY m.since, m.id" : "ORDER BY m.since DESC, m.id DESC")
                .read(em, MissedRow.class, limit);
    }

    Comparator<MissedRow> comparator() {
        return waiting ? OLDEST : OLDEST.reversed();
    }

    Cursor cursor(MissedRow row) {
        return new Cursor(name(), row.since(), row.id());
    }

    private String name() {
        return waiting ? "missed:open" : "missed";
    }
}
