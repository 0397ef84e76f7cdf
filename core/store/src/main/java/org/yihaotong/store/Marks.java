package org.yihaotong.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.store.row.TicketMarkRow;

/** What waits at tickets besides their states: rows that come and go with the tickets' moves. */
final class Marks {

    /** Up to so many tickets are named one by one, which every database sorts at once. */
    private static final int FEW = 500;

    private Marks() {}

    /** Writes the ticket's marks, which were others before. */
    static void write(EntityManager em, Ticket ticket, Set<TicketMark> before) {
        Set<TicketMark> now = TicketMark.of(ticket);
        Set<TicketMark> gone = EnumSet.noneOf(TicketMark.class);
        gone.addAll(before);
        gone.removeAll(now);
        if (!gone.isEmpty()) {
            em.createQuery("DELETE FROM TicketMarkRow m WHERE m.owner = :ticket AND m.name IN :gone")
                    .setParameter("ticket", ticket.number())
                    .setParameter("gone", names(gone))
                    .executeUpdate();
        }
        now.stream()
                .filter(mark -> !before.contains(mark))
                .forEach(mark -> em.persist(TicketMarkRow.of(ticket.number(), mark)));
    }

    /** Narrows a list to tickets with one of these marks; none narrow nothing. */
    static Filter narrow(EntityManager em, Filter filter, Set<TicketMark> marks) {
        if (marks.isEmpty()) {
            return filter;
        }
        List<String> numbers = new Filter("SELECT DISTINCT m.owner FROM TicketMarkRow m")
                .in("m.name", "marks", names(marks))
                .read(em, String.class, FEW + 1);
        if (numbers.isEmpty()) {
            return filter.and("t.number = ''");
        }
        return numbers.size() <= FEW
                ? filter.in("t.number", "marked", numbers)
                : filter.and(
                        "EXISTS (SELECT m.name FROM TicketMarkRow m WHERE m.owner = t.number AND m.name IN :marks)",
                        "marks",
                        names(marks));
    }

    static Map<TicketMark, Long> count(EntityManager em, Shares visible) {
        Filter filter =
                visible.narrow(new Filter("SELECT m.name, COUNT(m.owner) FROM TicketMarkRow m, ListedTicketRow t")
                        .and("m.owner = t.number"));
        Map<TicketMark, Long> counts = new EnumMap<>(TicketMark.class);
        filter.then("GROUP BY m.name")
                .readAll(em, Object[].class)
                .forEach(row -> counts.put(TicketMark.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    private static List<String> names(Set<TicketMark> marks) {
        return marks.stream().map(Enum::name).sorted().toList();
    }
}
