package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.store.row.InstantColumn;
import org.yihaotong.store.row.NoticeRow;

/** Claims notices so that no two nodes tell the same one at the same time. */
final class NoticeClaims {

    private static final String SKIP_LOCKED =
            "SELECT id FROM notice WHERE due_at <= ? ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED";

    /** In SQL, since the persistence provider would write the values of a computing statement into it. */
    private static final String TAKE =
            "UPDATE notice SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ?";

    private NoticeClaims() {}

    static List<Notice> claim(EntityManager em, Instant now, Instant leaseUntil, int limit) {
        Stream<NoticeRow> claimed = Claims.canSkipLocked(em)
                ? skippingLocked(em, now, leaseUntil, limit)
                : oneByOne(em, now, leaseUntil, limit);
        return claimed.map(NoticeRow::notice).toList();
    }

    private static Stream<NoticeRow> skippingLocked(EntityManager em, Instant now, Instant leaseUntil, int limit) {
        List<?> ids = em.createNativeQuery(SKIP_LOCKED)
                .setParameter(1, new InstantColumn().convertToDatabaseColumn(now))
                .setParameter(2, limit)
                .getResultList();
        return ids.stream().map(id -> em.find(NoticeRow.class, id)).peek(row -> row.claimUntil(leaseUntil));
    }

    /** Takes candidates as long as they still are as they were seen; then another claimer is at work. */
    private static Stream<NoticeRow> oneByOne(EntityManager em, Instant now, Instant leaseUntil, int limit) {
        List<Object[]> seen = new Filter("SELECT n.id, n.dueAt FROM NoticeRow n")
                .and("n.dueAt <= :now", "now", now)
                .then("ORDER BY n.dueAt, n.id")
                .read(em, Object[].class, limit);
        List<Object> mine = seen.stream()
                .takeWhile(candidate -> take(em, candidate, leaseUntil))
                .map(candidate -> candidate[0])
                .toList();
        return mine.stream().map(id -> em.find(NoticeRow.class, id));
    }

    private static boolean take(EntityManager em, Object[] candidate, Instant leaseUntil) {
        InstantColumn column = new InstantColumn();
        return em.createNativeQuery(TAKE)
                        .setParameter(1, column.convertToDatabaseColumn(leaseUntil))
                        .setParameter(2, candidate[0])
                        .setParameter(3, column.convertToDatabaseColumn((Instant) candidate[1]))
                        .executeUpdate()
                == 1;
    }
}
