package org.yihaotong.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.engine.port.channel.AsideStore;
import org.yihaotong.engine.port.channel.StoredAside;
import org.yihaotong.store.row.AsideMessageRow;
import org.yihaotong.store.row.AsideStepRow;

/** What lies aside, in the database. */
@Component
public final class JpaAsideStore implements AsideStore {

    private static final String LIST = "channel-aside";
    private static final int STEPS = 200;

    private final Database database;

    @Activate
    public JpaAsideStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void lay(StoredAside aside) {
        database.findOrInsert(em -> {
            List<String> there = new Filter("SELECT m.id FROM AsideMessageRow m")
                    .and("m.channel = :channel", "channel", aside.channel())
                    .and("m.key = :key", "key", aside.key())
                    .read(em, String.class, 1);
            if (there.isEmpty()) {
                em.persist(AsideMessageRow.of(aside));
            }
            return aside;
        });
    }

    @Override
    public Optional<StoredAside> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(AsideMessageRow.class, id)))
                .map(AsideMessageRow::aside);
    }

    @Override
    public Page<StoredAside> list(AsideMessageQuery query) {
        Filter filter = new Filter("SELECT m FROM AsideMessageRow m");
        query.channel().ifPresent(channel -> filter.and("m.channel = :channel", "channel", channel));
        filter.and("m.outcome = :outcome", "outcome", query.outcome());
        query.cursor().map(written -> Cursor.read(LIST, written)).ifPresent(at -> filter.and(
                        "m.at <= :moment AND (m.at < :moment OR m.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<AsideMessageRow> rows = database.call(
                em -> filter.then("ORDER BY m.at DESC, m.id DESC").read(em, AsideMessageRow.class, query.limit() + 1));
        return Pages.of(rows, query.limit(), AsideMessageRow::aside, row -> new Cursor(LIST, row.at(), row.id()));
    }

    @Override
    public void note(String id, AsideStep step) {
        database.run(em -> em.persist(AsideStepRow.of(id, step)));
    }

    @Override
    public boolean settle(AsideOutcome before, StoredAside after, AsideStep step) {
        return database.call(em -> {
            AsideMessageRow row = em.find(AsideMessageRow.class, after.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.outcome() != before) {
                return false;
            }
            row.take(after);
            em.persist(AsideStepRow.of(after.id(), step));
            return true;
        });
    }

    @Override
    public List<AsideStep> steps(String id) {
        return database
                .call(em -> new Filter("SELECT s FROM AsideStepRow s")
                        .and("s.message = :message", "message", id)
                        .then("ORDER BY s.at, s.id")
                        .read(em, AsideStepRow.class, STEPS))
                .stream()
                .map(AsideStepRow::step)
                .toList();
    }

    @Override
    public Map<Channel, Long> waiting() {
        Map<Channel, Long> waiting = new EnumMap<>(Channel.class);
        database.call(em -> new Filter("SELECT m.channel, COUNT(m.id) FROM AsideMessageRow m")
                        .and("m.outcome = :outcome", "outcome", AsideOutcome.OPEN)
                        .then("GROUP BY m.channel")
                        .readAll(em, Object[].class))
                .forEach(row -> waiting.put((Channel) row[0], (Long) row[1]));
        return waiting;
    }

    @Override
    public int erase(Instant now, int limit) {
        return database.call(em -> {
            List<AsideMessageRow> due = new Filter("SELECT m FROM AsideMessageRow m")
                    .and("m.eraseAt <= :now", "now", now)
                    .then("ORDER BY m.eraseAt, m.id")
                    .read(em, AsideMessageRow.class, limit);
            due.forEach(row -> erase(em, row));
            return due.size();
        });
    }

    private static void erase(EntityManager em, AsideMessageRow row) {
        em.lock(row, LockModeType.PESSIMISTIC_WRITE);
        row.erase();
    }
}
