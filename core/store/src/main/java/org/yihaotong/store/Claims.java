package org.yihaotong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.Query;
import org.yihaotong.engine.port.DeliveryStore.Lane;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.store.row.DeliveryRow;
import org.yihaotong.store.row.InstantColumn;

/**
 * Claims deliveries so that no two claimers ever hold the same one; only what waits has a moment when it is due.
 *
 * <p>This runs before every call of a line, so it is said in SQL: for what counts or computes, the persistence provider
 * writes its values into the statement, and Derby would compile each of them.
 */
final class Claims {

    /** The lane stands in the words, for the number of lanes is small and Derby wants the type of every value. */
    private static final String TICKET =
            "SELECT ticket FROM delivery WHERE hotline = ? AND due_at <= ? AND MOD(lane_mark, %d) = %d ORDER BY"
                    + " due_at ";

    private static final String OLDEST =
            "SELECT id, due_at FROM delivery WHERE ticket = ? AND hotline = ? AND due_at <= ? ORDER BY created_at, id ";

    private static final String TAKE =
            "UPDATE delivery SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ?";

    /** Steps over what other nodes are claiming at this moment. */
    private static final String SKIP_LOCKED = "LIMIT 1 FOR UPDATE SKIP LOCKED";

    /** Sees what others are claiming, too; taking finds out. */
    private static final String UNLOCKED = "FETCH FIRST 1 ROWS ONLY WITH UR";

    private final EntityManager em;
    private final String hotline;
    private final Lane lane;
    private final Timestamp now;

    Claims(EntityManager em, String hotline, Lane lane, Instant now) {
        this.em = em;
        this.hotline = hotline;
        this.lane = lane;
        this.now = column(now);
    }

    /** Claims the oldest due delivery of the ticket that has waited for the longest. */
    Optional<OutgoingDelivery> claim(Instant leaseUntil) {
        String last = canSkipLocked(em) ? SKIP_LOCKED : UNLOCKED;
        return first(TICKET.formatted(lane.of(), lane.number()) + last, hotline, now)
                .flatMap(ticket -> first(OLDEST + last, ticket, hotline, now))
                .map(seen -> (Object[]) seen)
                .filter(seen ->
                        query(TAKE, column(leaseUntil), seen[0], seen[1]).executeUpdate() == 1)
                .map(taken -> em.find(DeliveryRow.class, taken[0]).outgoing());
    }

    private Optional<Object> first(String sql, Object... values) {
        List<?> rows = query(sql, values).getResultList();
        return rows.stream().map(Object.class::cast).findFirst();
    }

    private Query query(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static Timestamp column(Instant moment) {
        return new InstantColumn().convertToDatabaseColumn(moment);
    }

    static boolean canSkipLocked(EntityManager em) {
        try {
            return em.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
