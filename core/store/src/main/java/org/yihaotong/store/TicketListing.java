package org.yihaotong.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketQuery.Order;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.ListedTicketRow;

/** Lists of tickets, page by page along the index of their order. */
final class TicketListing {

    private static final Pattern BEGIN_OF_NUMBER = Pattern.compile("[A-Z]{2}\\d{1,8}(-\\d{0,9})?");
    private static final Comparator<ListedTicketRow> NEWEST_FIRST = Comparator.comparing(ListedTicketRow::acceptedAt)
            .thenComparing(ListedTicketRow::number)
            .reversed();
    private static final Comparator<ListedTicketRow> DUE_FIRST =
            Comparator.comparing(ListedTicketRow::clockDue).thenComparing(ListedTicketRow::number);

    private final EntityManager em;
    private final TicketQuery query;
    private final Shares visible;
    private final Collection<String> among;
    private final int limit;

    TicketListing(EntityManager em, TicketQuery query, Shares visible) {
        this(em, query, visible, List.of());
    }

    /** Of these tickets only, whatever text, cursor and limit the query has; of none: of all. */
    TicketListing(EntityManager em, TicketQuery query, Shares visible, Collection<String> among) {
        this.em = em;
        this.query = query;
        this.visible = visible;
        this.among = among;
        this.limit = among.isEmpty() ? query.limit() : among.size();
    }

    Page<TicketSummary> page() {
        List<ListedTicketRow> rows = Pages.merged(query.states(), this::ofStates, order(), limit + 1);
        List<ListedTicketRow> shown = query.mine() && !query.marks().isEmpty() ? withMarked(rows) : rows;
        return Pages.of(shown, limit, ListedTicketRow::summary, this::cursor);
    }

    /** A worklist: what is in one of the states, and what has one of the marks, each ticket once. */
    private List<ListedTicketRow> withMarked(List<ListedTicketRow> rows) {
        Map<String, ListedTicketRow> all = new HashMap<>();
        rows.forEach(row -> all.put(row.number(), row));
        rows(Set.of(), query.marks()).forEach(row -> all.putIfAbsent(row.number(), row));
        return all.values().stream().sorted(order()).limit(limit + 1L).toList();
    }

    private List<ListedTicketRow> ofStates(Set<TicketState> states) {
        return rows(states, query.mine() ? Set.of() : query.marks());
    }

    private List<ListedTicketRow> rows(Set<TicketState> states, Set<TicketMark> marks) {
        Filter filter = new Filter("SELECT t FROM ListedTicketRow t")
                .in("t.state", "states", states)
                .in("t.type", "types", query.types())
                .in("t.urgency", "urgencies", query.urgencies());
        query.area().ifPresent(area -> filter.and("t.area = :area", "area", area));
        query.from().ifPresent(day -> filter.and("t.acceptedAt >= :from", "from", Days.begin(day)));
        query.until().ifPresent(day -> filter.and("t.acceptedAt < :before", "before", Days.begin(day.plusDays(1))));
        query.unit().ifPresent(unit -> new Shares("r", Set.of(unit), Set.of()).narrow(em, filter));
        visible.narrow(em, filter);
        Marks.narrow(em, filter, marks);
        filter.in("t.number", "among", among);
        if (among.isEmpty()) {
            query.text().ifPresent(text -> search(filter, text));
            query.cursor().ifPresent(cursor -> after(filter, Cursor.read(listName(), cursor)));
        }
        return filter.then(
                        isNewestFirst() ? "ORDER BY t.acceptedAt DESC, t.number DESC" : "ORDER BY t.clockDue, t.number")
                .read(em, ListedTicketRow.class, limit + 1);
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
    private void after(Filter filter, Cursor cursor) {
        String condition = isNewestFirst()
                ? "t.acceptedAt <= :moment AND (t.acceptedAt < :moment OR t.number < :key)"
                : "t.clockDue >= :moment AND (t.clockDue > :moment OR t.number > :key)";
        filter.and(condition, "moment", cursor.moment()).with("key", cursor.key());
    }

    private Cursor cursor(ListedTicketRow row) {
        return new Cursor(listName(), isNewestFirst() ? row.acceptedAt() : row.clockDue(), row.number());
    }

    private Comparator<ListedTicketRow> order() {
        return isNewestFirst() ? NEWEST_FIRST : DUE_FIRST;
    }

    private boolean isNewestFirst() {
        return query.order() == Order.NEWEST;
    }

    private String listName() {
        return "tickets:" + query.order();
    }
}
