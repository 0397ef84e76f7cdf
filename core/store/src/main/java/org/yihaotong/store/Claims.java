package org.yihaotong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.yihaotong.engine.port.DeliveryStore.Lane;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.store.row.DeliveryRow;
import org.yihaotong.store.row.InstantColumn;

/** Claims deliveries so that no two claimers ever hold the same one; only what waits has a moment when it is due. */
final class Claims {

    /** Steps over what other nodes are claiming at this moment. */
    private static final String SKIP_LOCKED =
            """
            SELECT id FROM delivery WHERE hotline = ? AND due_at <= ? AND MOD(lane_mark, ?) = ?
            ORDER BY created_at, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final Comparator<DeliveryRow> OLDEST_FIRST =
            Comparator.comparing(DeliveryRow::createdAt).thenComparing(DeliveryRow::id);

    private final EntityManager em;
    private final String hotline;
    private final Lane lane;
    private final Instant now;

    Claims(EntityManager em, String hotline, Lane lane, Instant now) {
        this.em = em;
        this.hotline = hotline;
        this.lane = lane;
        this.now = now;
    }

    List<OutgoingDelivery> claim(Instant leaseUntil, int limit) {
        Stream<DeliveryRow> claimed =
                canSkipLocked(em) ? skippingLocked(leaseUntil, limit) : oneByOne(leaseUntil, limit);
        return claimed.sorted(OLDEST_FIRST).map(DeliveryRow::outgoing).toList();
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

    private Stream<DeliveryRow> skippingLocked(Instant leaseUntil, int limit) {
        Timestamp until = new InstantColumn().convertToDatabaseColumn(now);
        List<?> ids = em.createNativeQuery(SKIP_LOCKED)
                .setParameter(1, hotline)
                .setParameter(2, until)
                .setParameter(3, lane.of())
                .setParameter(4, lane.number())
                .setParameter(5, limit)
                .getResultList();
        List<DeliveryRow> rows = byIds(em, ids);
        rows.forEach(row -> row.claimUntil(leaseUntil));
        return rows.stream();
    }

    /** Takes candidates as long as they still are as they were seen; then another claimer is at work and may have them. */
    private Stream<DeliveryRow> oneByOne(Instant leaseUntil, int limit) {
        List<Object[]> seen = new Filter("SELECT d.id, d.dueAt FROM DeliveryRow d")
                .and("d.hotline = :hotline", "hotline", hotline)
                .and("d.dueAt <= :now", "now", now)
                .and("MOD(d.laneMark, :lanes) = :lane", "lanes", lane.of())
                .with("lane", lane.number())
                .then("ORDER BY d.createdAt, d.id")
                .read(em, Object[].class, limit);
        List<Object> mine = seen.stream()
                .takeWhile(candidate -> take(em, candidate, leaseUntil))
                .map(candidate -> candidate[0])
                .toList();
        return byIds(em, mine).stream();
    }

    private static boolean take(EntityManager em, Object[] candidate, Instant leaseUntil) {
        return em.createQuery("UPDATE DeliveryRow d SET d.dueAt = :lease, d.attempts = d.attempts + 1"
                                + " WHERE d.id = :id AND d.dueAt = :seen")
                        .setParameter("lease", leaseUntil)
                        .setParameter("id", candidate[0])
                        .setParameter("seen", candidate[1])
                        .executeUpdate()
                == 1;
    }

    private static List<DeliveryRow> byIds(EntityManager em, List<?> ids) {
        return ids.stream().map(id -> em.find(DeliveryRow.class, id)).toList();
    }
}
