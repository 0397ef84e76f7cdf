package org.yihaotong.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.FactKey;
import org.yihaotong.store.row.FactRow;

/** Facts in the running transaction: writing one, and turning a condition into a query. */
final class Facts {

    private final Filter filter;
    private final boolean knowledge;
    private int values;

    private Facts(Filter filter, boolean knowledge) {
        this.filter = filter;
        this.knowledge = knowledge;
    }

    /** Inserts or updates; whoever writes holds the ticket's lock. */
    static void put(EntityManager em, HandlingFact fact) {
        FactRow row = em.find(FactRow.class, new FactKey(fact.ticket(), fact.referral(), fact.round()));
        if (row == null) {
            em.persist(FactRow.of(fact));
        } else {
            row.take(fact);
        }
    }

    /** The column of a basis. */
    static String day(Basis basis) {
        return switch (basis) {
            case DISPATCHED -> "f.dispatchedOn";
            case DUE -> "f.dueOn";
            case ANSWERED -> "f.answeredOn";
            case CALLED_BACK -> "f.calledOn";
        };
    }

    /** Narrows to what the query asks for of orders. */
    static Filter narrow(Filter filter, FactQuery query) {
        return narrow(filter, query, false);
    }

    /** Narrows to what the query asks for of knowledge, which is of no type and is never called back about. */
    static Filter narrowKnowledge(Filter filter, FactQuery query) {
        return narrow(filter, query, true);
    }

    private static Filter narrow(Filter filter, FactQuery query, boolean knowledge) {
        filter.and(day(query.basis()) + " BETWEEN :from AND :to", "from", Days.of(query.from()))
                .with("to", Days.of(query.to()))
                .in("f.unit", "units", query.units());
        String where = new Facts(filter, knowledge).words(query.where());
        return where.isEmpty() ? filter : filter.and(where);
    }

    /** The condition in words; nothing narrows nothing. */
    private String words(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts().stream().map(this::words).filter(w -> !w.isEmpty()), " AND ");
        }
        if (condition instanceof Condition.Any any) {
            List<String> parts = any.parts().stream().map(this::words).toList();
            return parts.contains("") ? "" : joined(parts.stream(), " OR ");
        }
        if (condition instanceof Condition.Not not) {
            String part = words(not.part());
            return part.isEmpty() ? nothing() : "NOT (" + part + ")";
        }
        if (condition instanceof Condition.Is is) {
            return isTrue(is.measure());
        }
        Condition.In in = (Condition.In) condition;
        if (knowledge && in.dimension() != Condition.Dimension.UNIT) {
            return nothing();
        }
        String name = "v" + values++;
        filter.with(name, in.values().stream().map(v -> value(in, v)).toList());
        return column(in) + " IN :" + name;
    }

    /** True of no row. */
    private String nothing() {
        return knowledge ? "f.id = ''" : "f.ticket = ''";
    }

    private static String joined(Stream<String> parts, String joint) {
        return parts.map(w -> "(" + w + ")").collect(Collectors.joining(joint));
    }

    /** No database here knows bits in JPQL; a power of two divides them out. */
    static String isTrue(Measure measure) {
        return "MOD(f.outcomes / " + measure.flag() + "L, 2) = 1";
    }

    private static String column(Condition.In in) {
        return "f." + in.dimension().name().toLowerCase(Locale.ROOT);
    }

    private static Object value(Condition.In in, String value) {
        return switch (in.dimension()) {
            case TYPE -> AppealType.valueOf(value);
            case URGENCY -> Urgency.valueOf(value);
            case CHANNEL -> Channel.valueOf(value);
            case ROUND -> Integer.valueOf(value);
            case MATTER, AREA, UNIT -> value;
        };
    }

    /** Leaves out what is exempt in one of these aspects. */
    static Filter withoutExempt(Filter filter, Collection<Integer> flags) {
        flags.forEach(flag -> filter.and("MOD(f.exempt / " + flag + ", 2) = 0"));
        return filter;
    }
}
