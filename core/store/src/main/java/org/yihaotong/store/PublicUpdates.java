package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.PublicUpdateRow;

/** Keeps what the public is told of tickets, in their transactions, and reads it in the order in which it happened. */
final class PublicUpdates {

    private static final String LIST = "public:updates";

    private PublicUpdates() {}

    static void add(EntityManager em, Stream<TicketEvent> events) {
        events.filter(e -> Publicity.isTold(e.kind())).map(PublicUpdateRow::of).forEach(em::persist);
    }

    /** A ticket that was confidential and is not any more: all that it went through is told. */
    static void catchUp(EntityManager em, Ticket ticket) {
        if (ticket.version() > 1) {
            add(
                    em,
                    new Filter("SELECT e FROM EventRow e")
                            .and("e.ticket = :ticket", "ticket", ticket.number()).readAll(em, EventRow.class).stream()
                                    .map(EventRow::event));
        }
    }

    static void forget(EntityManager em, String ticket) {
        em.createQuery("DELETE FROM PublicUpdateRow u WHERE u.ticket = :ticket")
                .setParameter("ticket", ticket)
                .executeUpdate();
    }

    static Page<PublicStep> page(EntityManager em, Instant from, Instant to, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT u FROM PublicUpdateRow u")
                .and("u.at >= :from", "from", from)
                .and("u.at <= :to", "to", to);
        cursor.map(written -> Cursor.read(LIST, written)).ifPresent(c -> after(filter, c));
        List<PublicStep> steps =
                filter.then("ORDER BY u.at, u.ticket, u.no").read(em, PublicUpdateRow.class, limit + 1).stream()
                        .map(PublicUpdateRow::step)
                        .toList();
        return Pages.of(
                steps, limit, step -> step, step -> new Cursor(LIST, step.at(), step.number() + "/" + step.no()));
    }

    private static void after(Filter filter, Cursor cursor) {
        String[] key = cursor.key().split("/", -1);
        filter.and(
                        "u.at >= :moment AND (u.at > :moment OR u.ticket > :ticket OR u.ticket = :ticket AND u.no >"
                                + " :no)",
                        "moment",
                        cursor.moment())
                .with("ticket", key[0])
                .with("no", Long.valueOf(key[1]));
    }
}
