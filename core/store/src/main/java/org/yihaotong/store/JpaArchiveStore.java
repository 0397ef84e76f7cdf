package org.yihaotong.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.Shelved;
import org.yihaotong.store.row.ArchiveRow;
import org.yihaotong.store.row.AttachmentRow;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.PartKey;

/** The shelf of archived tickets in the database. */
@Component
public final class JpaArchiveStore implements ArchiveStore {

    private final Database database;

    @Activate
    public JpaArchiveStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Page<ArchivedTicket> find(
            ArchiveQuery query, Optional<Instant> from, Optional<Instant> before, Set<String> visibleUnits) {
        Shares visible = new Shares("v", visibleUnits, Set.of());
        return database.call(em -> new ArchiveListing(em, query, from, before, visible).page());
    }

    @Override
    public List<ArchivedTicket> find(
            Collection<String> numbers,
            ArchiveQuery query,
            Optional<Instant> from,
            Optional<Instant> before,
            Set<String> visibleUnits) {
        Shares visible = new Shares("v", visibleUnits, Set.of());
        return numbers.isEmpty()
                ? List.of()
                : database.call(em -> new ArchiveListing(em, query, from, before, visible, numbers)
                        .page()
                        .items());
    }

    @Override
    public List<Shelved> reckonedBefore(long edition, int limit) {
        return database
                .call(em -> new Filter("SELECT t FROM ArchiveRow t")
                        .and("t.edition < :edition", "edition", edition)
                        .then("ORDER BY t.edition, t.number")
                        .read(em, ArchiveRow.class, limit))
                .stream()
                .map(ArchiveRow::shelved)
                .toList();
    }

    @Override
    public void reckon(List<Shelved> shelved) {
        database.run(em -> shelved.forEach(s -> reckon(em, s)));
    }

    /** Whoever erases at the same moment is right. */
    private static void reckon(EntityManager em, Shelved s) {
        ArchiveRow row = em.find(ArchiveRow.class, s.number(), LockModeType.PESSIMISTIC_WRITE);
        if (row.shelved().erasedAt().isEmpty()) {
            row.reckon(s.edition(), s.due());
        }
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM ArchiveRow t")
                .and("t.dueAt <= :now", "now", now)
                .then("ORDER BY t.dueAt, t.number")
                .read(em, String.class, limit));
    }

    @Override
    public void erase(Change change, List<TicketEvent> retold, Withdrawn files) {
        database.run(em -> {
            Commit.apply(em, change);
            Ticket ticket = change.stored().ticket();
            retold.forEach(e ->
                    em.find(EventRow.class, new PartKey(e.ticket(), e.seq())).retell(e));
            forgetExchange(em, ticket);
            new Filter("SELECT a FROM AttachmentRow a")
                    .and("a.ticket = :ticket", "ticket", ticket.number())
                    .and("a.withdrawnAt IS NULL")
                    .readAll(em, AttachmentRow.class)
                    .forEach(row -> row.withdraw(files));
            em.find(ArchiveRow.class, ticket.number()).erased(files.at());
        });
    }

    /** What went to back offices and what they said: the centre's copies hold names, and nobody needs them any more. */
    private static void forgetExchange(EntityManager em, Ticket ticket) {
        em.createQuery("UPDATE DeliveryRow d SET d.payload = '' WHERE d.ticket = :ticket")
                .setParameter("ticket", ticket.number())
                .executeUpdate();
        List<String> orders =
                ticket.referrals().stream().map(r -> r.orderNo(ticket.number())).toList();
        if (!orders.isEmpty()) {
            em.createQuery("UPDATE InboxRow i SET i.document = '' WHERE i.orderNo IN :orders AND i.outcome IS NOT NULL")
                    .setParameter("orders", orders)
                    .executeUpdate();
        }
    }
}
