package org.yihaotong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.yihaotong.engine.port.telephony.TelephonyStore.Count;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.store.row.CallColumns;

/** Counts calls in the database: by quarters of an hour, which are added up to steps, or by the lines that were dialled. */
final class CallCounts {

    private static final String COUNTED = "SELECT %4$s, SUM(CASE WHEN fate = 'ANSWERED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ANSWERED' AND %1$s <= ? THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ABANDONED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ABANDONED' AND %1$s < ? THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'BLOCKED' THEN 1 ELSE 0 END), SUM(%3$s),"
            + " SUM(CASE WHEN fate = 'ANSWERED' THEN %1$s ELSE 0 END),"
            + " SUM(CASE WHEN fate = 'ANSWERED' THEN talked_ms ELSE 0 END) FROM switch_call"
            + " WHERE offered_at >= ? AND offered_at < ? AND inbound = TRUE AND fate <> 'OPEN'%2$s GROUP BY %4$s";

    private static final int SUMS = 8;

    private final CountQuery query;

    private CallCounts(CountQuery query) {
        this.query = query;
    }

    /** Rising. */
    static List<Count> byStep(EntityManager em, CountQuery query) {
        CallCounts counts = new CallCounts(query);
        Map<Long, long[]> steps = new TreeMap<>();
        String line = query.hotline().isPresent() ? " AND hotline = ?" : "";
        Query sql = counts.sql(em, "quarter", line);
        query.hotline().ifPresent(hotline -> sql.setParameter(5, hotline));
        for (Object found : sql.getResultList()) {
            Object[] row = (Object[]) found;
            add(steps.computeIfAbsent(counts.step(row), step -> new long[SUMS]), row);
        }
        List<Count> rising = new ArrayList<>();
        steps.forEach((step, sums) -> rising.add(count(query.from().plusSeconds(step * query.step()), sums)));
        return rising;
    }

    static Map<String, Count> byLine(EntityManager em, CountQuery query) {
        Map<String, Count> lines = new HashMap<>();
        for (Object found :
                new CallCounts(query).sql(em, "hotline", " AND hotline <> ''").getResultList()) {
            Object[] row = (Object[]) found;
            long[] sums = new long[SUMS];
            add(sums, row);
            lines.put((String) row[0], count(query.from(), sums));
        }
        return lines;
    }

    private Query sql(EntityManager em, String by, String only) {
        String waiting = query.fromOffer() ? "whole_wait_ms" : "waited_ms";
        String rings = query.losers() ? "rings_missed + rings_lost" : "rings_missed";
        return em.createNativeQuery(COUNTED.formatted(waiting, only, rings, by))
                .setParameter(1, query.inTimeMillis())
                .setParameter(2, query.shortMillis())
                .setParameter(3, CallColumns.moment(query.from()))
                .setParameter(4, CallColumns.moment(query.before()));
    }

    private long step(Object[] row) {
        long since = ((Number) row[0]).longValue() * CallColumns.QUARTER
                - query.from().getEpochSecond();
        return Math.floorDiv(since, query.step());
    }

    private static void add(long[] sums, Object[] row) {
        for (int i = 0; i < SUMS; i++) {
            sums[i] += ((Number) row[i + 1]).longValue();
        }
    }

    private static Count count(Instant from, long[] s) {
        return new Count(from, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }
}
