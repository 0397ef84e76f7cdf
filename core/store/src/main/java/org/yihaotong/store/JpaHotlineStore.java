package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.store.row.GuidanceRow;
import org.yihaotong.store.row.HotlineRow;
import org.yihaotong.store.row.PairKey;
import org.yihaotong.store.row.SeenPauseRow;
import org.yihaotong.store.row.UnitRow;

/** The lines' facts in the database. */
@Component
public final class JpaHotlineStore implements HotlineStore {

    private final Database database;

    @Activate
    public JpaHotlineStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<KnownLine> lines() {
        return database
                .call(em -> new Filter("SELECT h FROM HotlineRow h ORDER BY h.id").readAll(em, HotlineRow.class))
                .stream()
                .map(HotlineRow::line)
                .toList();
    }

    @Override
    public Optional<KnownLine> line(String id) {
        return database.call(em -> Optional.ofNullable(em.find(HotlineRow.class, id)))
                .map(HotlineRow::line);
    }

    @Override
    public void keep(Hotline hotline) {
        database.findOrInsert(em -> {
            keepFacts(em, hotline);
            if (hotline.method() != Method.GUIDED && em.find(UnitRow.class, hotline.id()) == null) {
                em.persist(UnitRow.of(unitOf(hotline)));
                Changes.made(em, Kind.UNIT, hotline.id());
            }
            return hotline;
        });
    }

    private static void keepFacts(EntityManager em, Hotline hotline) {
        HotlineRow row = em.find(HotlineRow.class, hotline.id());
        if (row == null) {
            em.persist(HotlineRow.of(hotline));
        } else {
            row.take(hotline);
        }
    }

    private static Unit unitOf(Hotline hotline) {
        UnitKind kind = "utility".equals(hotline.organization()) ? UnitKind.UTILITY : UnitKind.DEPARTMENT;
        return new Unit(hotline.id(), hotline.name(), kind, Optional.empty(), Optional.of(hotline.id()), true, 1);
    }

    @Override
    public void pause(String id, String reason, Optional<Instant> failedAt) {
        database.run(em -> {
            HotlineRow row = em.find(HotlineRow.class, id);
            if (row != null) {
                row.pause(reason, failedAt);
                em.createQuery("DELETE FROM SeenPauseRow s WHERE s.owner = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
        });
    }

    @Override
    public Set<String> seen(String login) {
        return Set.copyOf(database.call(
                em -> em.createQuery("SELECT s.owner FROM SeenPauseRow s WHERE s.name = :login", String.class)
                        .setParameter("login", login)
                        .getResultList()));
    }

    @Override
    public void see(String id, String login) {
        database.findOrInsert(em -> {
            if (em.find(SeenPauseRow.class, new PairKey(id, login)) == null) {
                em.persist(new SeenPauseRow(id, login));
            }
            return id;
        });
    }

    @Override
    public void countGuidance(String id, String day) {
        database.findOrInsert(em -> {
            int counted = em.createQuery("UPDATE GuidanceRow g SET g.calls = g.calls + 1"
                            + " WHERE g.owner = :hotline AND g.name = :day")
                    .setParameter("hotline", id)
                    .setParameter("day", day)
                    .executeUpdate();
            if (counted == 0) {
                em.persist(new GuidanceRow(id, day));
            }
            return id;
        });
    }
}
