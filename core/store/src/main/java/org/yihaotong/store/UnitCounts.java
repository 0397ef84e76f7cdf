package org.yihaotong.store;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.engine.port.telephony.TelephonyStore.UnitCount;
import org.yihaotong.store.row.CallColumns;

/** Counts the parts that units had in calls, in the database. */
final class UnitCounts {

    private static final String COUNTED = "SELECT unit, own, SUM(CASE WHEN taken = 'TALKED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN taken = 'TALKED' AND waited_ms <= ? THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN taken = 'CONSULTED' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN taken = 'ELSEWHERE' THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN taken = 'RETURNED' THEN 1 ELSE 0 END), SUM(waited_ms), SUM(talked_ms)"
            + " FROM switch_call_unit WHERE offered_at >= ? AND offered_at < ? GROUP BY unit, own";

    private UnitCounts() {}

    static List<UnitCount> of(EntityManager em, CountQuery query) {
        List<UnitCount> counts = new ArrayList<>();
        for (Object row : em.createNativeQuery(COUNTED)
                .setParameter(1, query.inTimeMillis())
                .setParameter(2, CallColumns.moment(query.from()))
                .setParameter(3, CallColumns.moment(query.before()))
                .getResultList()) {
            counts.add(count((Object[]) row));
        }
        return counts;
    }

    private static UnitCount count(Object[] row) {
        return new UnitCount(
                (String) row[0],
                (Boolean) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
