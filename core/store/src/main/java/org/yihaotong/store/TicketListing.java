package org.yihaotong.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketQuery.Order;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.store.row.ListedTicketRow;

/** Lists of tickets, page by page along the index of their order. */
final class TicketListing {

    private static final String SELECT = "SELECT t FROM ListedTicketRow t";
    private static final Pattern BEGIN_OF_NUMBER = Pattern.compile("[A-Z]{2}\\d{1,8}(-\\d{0,9})?");

    private TicketListing() {}

    static Page<TicketSummary> page(
            EntityManager em, TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates) {
        Filter filter = new Filter(SELECT)
                .in("t.state", "states", query.states())
                .in("t.type", "types", query.types())
                .in("t.urgency", "urgencies", query.urgencies());
        query.unit().ifPresent(unit -> seenBy(filter, "r", Set.of(unit), Set.of()));
        seenBy(filter, "v", visibleUnits, referralStates);
        query.text().ifPresent(text -> search(filter, text));
        query.cursor().ifPresent(cursor -> after(filter, query.order(), Cursor.read(listOf(query.order()), cursor)));
        List<ListedTicketRow> rows =
                filter.then(orderBy(query.order())).read(em, ListedTicketRow.class, query.limit() + 1);
        return Pages.of(rows, query.limit(), ListedTicketRow::summary, row -> cursor(query.order(), row));
    }

    /** Only tickets with a referral to one of these units, in one of these states. */
    static void seenBy(Filter filter, String alias, Set<String> units, Set<ReferralState> states) {
        if (units.isEmpty()) {
            return;
        }
        String inState = states.isEmpty() ? "" : " AND %1$s.state IN :%1$sStates";
        String condition = "EXISTS (SELECT %1$s.no FROM ReferralRow %1$s WHERE %1$s.ticket = t.number"
                + " AND %1$s.unit IN :%1$sUnits" + inState + ")";
        filter.and(condition.formatted(alias), alias + "Units", units);
        if (!states.isEmpty()) {
            filter.with(alias + "States", states);
        }
    }

    private static void search(Filter filter, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (BEGIN_OF_NUMBER.matcher(upper).matches()) {
            filter.and("t.number >= :begin", "begin", upper).and("t.number < :end", "end", upper + "~");
        } else {
            filter.and("LOWER(t.title) LIKE :text ESCAPE '!'", "text", "%" + literally(text) + "%");
        }
    }

    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    /** The first half of each condition is what the index is entered by. */
    private static void after(Filter filter, Order order, Cursor cursor) {
        String condition = order == Order.NEWEST
                ? "t.acceptedAt <= :moment AND (t.acceptedAt < :moment OR t.number < :key)"
                : "t.clockDue >= :moment AND (t.clockDue > :moment OR t.number > :key)";
        filter.and(condition, "moment", cursor.moment()).with("key", cursor.key());
    }

    private static String orderBy(Order order) {
        return order == Order.NEWEST ? "ORDER BY t.acceptedAt DESC, t.number DESC" : "ORDER BY t.clockDue, t.number";
    }

    private static Cursor cursor(Order order, ListedTicketRow row) {
        return new Cursor(listOf(order), order == Order.NEWEST ? row.acceptedAt() : row.clockDue(), row.number());
    }

    private static String listOf(Order order) {
        return "tickets:" + order;
    }
}
