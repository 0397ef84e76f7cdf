package org.yihaotong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.yihaotong.engine.port.telephony.TelephonyStore.Count;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.store.row.CallColumns;

/** Counts calls by quarters of an hour in the database, and adds these up to steps. */
final class CallCounts {

    private static final String COUNTED = "SELECT quarter, SUM(CASE WHEN fate = 'ANSWERED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ANSWERED' AND %1$s <= ? THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ABANDONED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ABANDONED' AND %1$s < ? THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'BLOCKED' THEN 1 ELSE 0 END), SUM(%3$s),"
            + " SUM(CASE WHEN fate = 'ANSWERED' THEN %1$s ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ANSWERED' THEN talked_ms ELSE 0 END) FROM switch_call"
            + " WHERE offered_at >= ? AND offered_at < ? AND inbound = TRUE AND fate <> 'OPEN'%2$s GROUP BY quarter";

    private static final int SUMS = 8;

    private final CountQuery query;
    private final Map<Long, long[]> steps = new TreeMap<>();

    private CallCounts(CountQuery query) {
        this.query = query;
    }

    static List<Count> of(EntityManager em, CountQuery query) {
        CallCounts counts = new CallCounts(query);
        for (Object row : counts.sql(em).getResultList()) {
            counts.add((Object[]) row);
        }
        return counts.counts();
    }

    private Query sql(EntityManager em) {
        String waiting = query.fromOffer() ? "whole_wait_ms" : "waited_ms";
        String rings = query.losers() ? "rings_missed + rings_lost" : "rings_missed";
        String line = query.hotline().isPresent() ? " AND hotline = ?" : "";
        Query sql = em.createNativeQuery(COUNTED.formatted(waiting, line, rings))
                .setParameter(1, query.inTimeMillis())
                .setParameter(2, query.shortMillis())
                .setParameter(3, CallColumns.moment(query.from()))
                .setParameter(4, CallColumns.moment(query.before()));
        query.hotline().ifPresent(hotline -> sql.setParameter(5, hotline));
        return sql;
    }

    private void add(Object[] row) {
        long since = ((Number) row[0]).longValue() * CallColumns.QUARTER
                - query.from().getEpochSecond();
        long[] sums = steps.computeIfAbsent(Math.floorDiv(since, query.step()), step -> new long[SUMS]);
        for (int i = 0; i < SUMS; i++) {
            sums[i] += ((Number) row[i + 1]).longValue();
        }
    }

    private List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        steps.forEach((step, s) -> {
            Instant from = query.from().plusSeconds(step * query.step());
            counts.add(new Count(from, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]));
        });
        return counts;
    }
}
