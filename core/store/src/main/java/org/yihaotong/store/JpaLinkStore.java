package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.LinkStore;
import org.yihaotong.store.row.LinkRow;
import org.yihaotong.store.row.SecretRow;

/** One-time links and the centre's secrets in the database. */
@Component
public final class JpaLinkStore implements LinkStore {

    private final Database database;

    @Activate
    public JpaLinkStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public CitizenLink open(CitizenLink link) {
        return database.findOrInsert(em ->
                        Optional.ofNullable(em.find(LinkRow.class, link.id())).orElseGet(() -> insert(em, link)))
                .link();
    }

    private static LinkRow insert(EntityManager em, CitizenLink link) {
        LinkRow row = LinkRow.of(link);
        for (LinkRow other : ofTicket(em, link)) {
            em.lock(other, LockModeType.PESSIMISTIC_WRITE);
            boolean newer = other.createdAt().isAfter(link.createdAt());
            (newer ? row : other).end(link.createdAt());
        }
        em.persist(row);
        return row;
    }

    private static List<LinkRow> ofTicket(EntityManager em, CitizenLink link) {
        return new Filter("SELECT l FROM LinkRow l")
                .and("l.ticket = :ticket", "ticket", link.ticket())
                .and("l.purpose = :purpose", "purpose", link.purpose())
                .then("ORDER BY l.id")
                .readAll(em, LinkRow.class);
    }

    @Override
    public Optional<CitizenLink> findLink(String id) {
        return database.call(em -> Optional.ofNullable(em.find(LinkRow.class, id)))
                .map(LinkRow::link);
    }

    @Override
    public void noteTry(String id) {
        database.run(em -> em.createQuery("UPDATE LinkRow l SET l.tries = l.tries + 1 WHERE l.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public String secret(String name, String fresh) {
        return database.findOrInsert(em -> {
            SecretRow row = em.find(SecretRow.class, name);
            if (row == null) {
                row = new SecretRow(name, fresh);
                em.persist(row);
            }
            return row.secret();
        });
    }
}
