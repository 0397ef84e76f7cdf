package org.yihaotong.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.port.channel.Published;
import org.yihaotong.store.row.PublicTicketRow;

/** Keeps the list of public tickets beside the tickets, in the same transactions, and reads it along its indexes. */
final class PublicTickets {

    private final EntityManager em;
    private final PublicQuery query;

    PublicTickets(EntityManager em, PublicQuery query) {
        this.em = em;
        this.query = query;
    }

    /** Most tickets cost nothing here: only a public one has a row, and only what is told moves it. */
    static void write(EntityManager em, Change change) {
        Ticket ticket = change.stored().ticket();
        if (ticket.appeal().channel() != Channel.OPEN311) {
            return;
        }
        PublicTicketRow row = em.find(PublicTicketRow.class, ticket.number());
        Optional<Instant> told = change.events().stream()
                .filter(e -> Publicity.isTold(e.kind()))
                .map(TicketEvent::at)
                .max(Comparator.naturalOrder());
        if (!Publicity.isPublic(ticket)) {
            Optional.ofNullable(row).ifPresent(gone -> remove(em, gone));
            return;
        }
        if (row == null) {
            em.persist(PublicTicketRow.of(ticket, told.orElse(ticket.acceptedAt())));
            PublicUpdates.catchUp(em, ticket);
        } else {
            told.ifPresent(at -> row.take(ticket, at));
        }
        PublicUpdates.add(em, change.events().stream());
    }

    private static void remove(EntityManager em, PublicTicketRow row) {
        PublicUpdates.forget(em, row.number());
        em.remove(row);
    }

    Page<Published> page() {
        Filter filter = new Filter("SELECT p FROM PublicTicketRow p")
                .in("p.number", "numbers", query.numbers())
                .in("p.matter", "matters", query.matters());
        query.ended().ifPresent(ended -> filter.and("p.ended = :ended", "ended", ended));
        query.from().ifPresent(from -> filter.and("p.acceptedAt >= :from", "from", from));
        query.to().ifPresent(to -> filter.and("p.acceptedAt <= :to", "to", to));
        query.changedFrom().ifPresent(from -> filter.and("p.changedAt >= :since", "since", from));
        query.changedTo().ifPresent(to -> filter.and("p.changedAt <= :until", "until", to));
        String moment = query.isByChange() ? "p.changedAt" : "p.acceptedAt";
        query.cursor().map(written -> Cursor.read(listName(), written)).ifPresent(c -> filter.and(
                        moment + " <= :moment AND (" + moment + " < :moment OR p.number < :key)", "moment", c.moment())
                .with("key", c.key()));
        List<PublicTicketRow> rows = filter.then("ORDER BY " + moment + " DESC, p.number DESC")
                .read(em, PublicTicketRow.class, query.limit() + 1);
        return Pages.of(rows, query.limit(), PublicTicketRow::published, this::cursor);
    }

    private Cursor cursor(PublicTicketRow row) {
        return new Cursor(listName(), query.isByChange() ? row.changedAt() : row.acceptedAt(), row.number());
    }

    private String listName() {
        return query.isByChange() ? "public:changed" : "public";
    }
}
