package org.yihaotong.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.store.row.ArchiveRow;
import org.yihaotong.store.row.DeliveryRow;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.NoticeRow;
import org.yihaotong.store.row.PrecedentRow;
import org.yihaotong.store.row.ReferralRow;
import org.yihaotong.store.row.RequestKeyRow;
import org.yihaotong.store.row.RuleRow;
import org.yihaotong.store.row.TicketRow;

/** Writes a change into the running transaction; statements that wait for others' locks come first. */
final class Commit {

    static final Set<DeliveryState> WAITING = EnumSet.of(DeliveryState.QUEUED, DeliveryState.FAILED);

    private Commit() {}

    static void apply(EntityManager em, Change change) {
        change.reply().ifPresent(reply -> Inbox.settleOnce(em, reply));
        change.usedLink().ifPresent(link -> useOnce(em, link, change));
        if (change.stored().ticket().version() == 1) {
            insert(em, change.stored());
        } else {
            update(em, change.stored());
        }
        PublicTickets.write(em, change);
        cancel(em, change.cancelOrders());
        change.events().forEach(event -> em.persist(EventRow.of(event)));
        PrecedentRow.of(change).forEach(em::persist);
        change.deliveries().forEach(delivery -> em.persist(DeliveryRow.of(delivery)));
        change.notices().forEach(notice -> em.persist(NoticeRow.of(notice)));
        change.facts().forEach(fact -> Facts.put(em, fact));
        change.shelved().ifPresent(place -> em.persist(ArchiveRow.of(place)));
        change.usedKey().ifPresent(key -> em.persist(RequestKeyRow.of(key)));
        change.edition().ifPresent(next -> em.persist(RuleRow.of(next.book(), next.edition())));
    }

    private static void useOnce(EntityManager em, String link, Change change) {
        int used = em.createQuery("UPDATE LinkRow l SET l.endedAt = :now WHERE l.id = :id AND l.endedAt IS NULL")
                .setParameter("now", change.events().get(0).at())
                .setParameter("id", link)
                .executeUpdate();
        if (used == 0) {
            throw new DuplicateException("the link is used up", null);
        }
    }

    private static void insert(EntityManager em, StoredTicket stored) {
        Ticket ticket = stored.ticket();
        em.persist(TicketRow.of(stored));
        ticket.referrals().forEach(referral -> em.persist(ReferralRow.of(ticket.number(), referral)));
        Marks.write(em, ticket, Set.of());
        Orders.write(em, ticket);
        Changes.made(em, Kind.TICKET, ticket.number());
    }

    private static void update(EntityManager em, StoredTicket stored) {
        Ticket ticket = stored.ticket();
        TicketRow row = em.find(TicketRow.class, ticket.number(), LockModeType.PESSIMISTIC_WRITE);
        long current = row == null ? 0 : row.version();
        if (current != ticket.version() - 1) {
            throw new StaleVersionException(ticket.number(), current);
        }
        Set<TicketMark> marks = row.marks();
        row.take(stored);
        Marks.write(em, ticket, marks);
        Orders.write(em, ticket);
        Changes.moved(em, Kind.TICKET, ticket.number());
        if (!ticket.referrals().isEmpty()) {
            updateReferrals(em, ticket);
        }
    }

    private static void updateReferrals(EntityManager em, Ticket ticket) {
        Map<Long, ReferralRow> known = new Filter("SELECT r FROM ReferralRow r")
                .and("r.ticket = :ticket", "ticket", ticket.number()).readAll(em, ReferralRow.class).stream()
                        .collect(Collectors.toMap(ReferralRow::no, Function.identity()));
        for (Referral referral : ticket.referrals()) {
            ReferralRow row = known.get((long) referral.no());
            if (row == null) {
                em.persist(ReferralRow.of(ticket.number(), referral));
            } else {
                row.take(referral);
            }
        }
    }

    private static void cancel(EntityManager em, List<String> orders) {
        if (!orders.isEmpty()) {
            em.createQuery("UPDATE DeliveryRow d SET d.state = :cancelled, d.dueAt = NULL"
                            + " WHERE d.orderNo IN :orders AND d.state IN :waiting")
                    .setParameter("cancelled", DeliveryState.CANCELLED)
                    .setParameter("orders", orders)
                    .setParameter("waiting", WAITING)
                    .executeUpdate();
        }
    }
}
