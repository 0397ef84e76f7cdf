package org.yihaotong.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.yihaotong.api.ticket.ReferralState;

/**
 * Narrows tickets to those that certain units share in.
 *
 * @param alias of the referral in the query
 * @param states in which a referral counts; empty: any
 */
record Shares(String alias, Set<String> units, Set<ReferralState> states) {

    /** Up to so many tickets are named one by one, which every database sorts at once. */
    private static final int FEW = 500;

    /** Narrows a list; a worklist is short, a unit's whole history is not. */
    Filter narrow(EntityManager em, Filter filter) {
        if (units.isEmpty()) {
            return filter;
        }
        Set<String> numbers = new TreeSet<>(numbers(em, "r.unit"));
        numbers.addAll(numbers(em, "r.worker"));
        if (numbers.isEmpty()) {
            return filter.and("t.number = ''");
        }
        return numbers.size() <= FEW ? filter.in("t.number", alias + "Numbers", numbers) : narrow(filter);
    }

    /** Each column by its own index; a unit shares in what it answers for and in what was passed down to it. */
    private List<String> numbers(EntityManager em, String column) {
        return new Filter("SELECT DISTINCT r.ticket FROM ReferralRow r")
                .in(column, "units", units)
                .in("r.state", "states", states)
                .read(em, String.class, FEW + 1);
    }

    /** Narrows whatever is counted. */
    Filter narrow(Filter filter) {
        if (units.isEmpty()) {
            return filter;
        }
        String inState = states.isEmpty() ? "" : " AND %1$s.state IN :%1$sStates";
        String condition = "EXISTS (SELECT %1$s.no FROM ReferralRow %1$s WHERE %1$s.ticket = t.number"
                + " AND (%1$s.unit IN :%1$sUnits OR %1$s.worker IN :%1$sUnits)" + inState + ")";
        filter.and(condition.formatted(alias), alias + "Units", units);
        return states.isEmpty() ? filter : filter.with(alias + "States", states);
    }
}
