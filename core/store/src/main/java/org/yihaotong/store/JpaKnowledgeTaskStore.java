package org.yihaotong.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskScope;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;
import org.yihaotong.store.row.KnowledgeTaskEventRow;
import org.yihaotong.store.row.KnowledgeTaskRow;
import org.yihaotong.store.row.RequestKeyRow;

/** The tasks of the knowledge base in the database. */
@Component
public final class JpaKnowledgeTaskStore implements KnowledgeTaskStore {

    private final Database database;

    @Activate
    public JpaKnowledgeTaskStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void commit(List<KnowledgeTaskChange> changes) {
        // one order for all, so that two who change the same tasks wait for each other instead of locking up
        List<KnowledgeTaskChange> ordered = changes.stream()
                .sorted(Comparator.comparing(change -> change.task().id()))
                .toList();
        database.run(em -> ordered.forEach(change -> apply(em, change)));
    }

    static void apply(EntityManager em, KnowledgeTaskChange change) {
        KnowledgeTask task = change.task();
        Instant at = change.event().at();
        change.key().ifPresent(key -> em.persist(RequestKeyRow.of(key)));
        if (task.revision() == 1) {
            em.persist(KnowledgeTaskRow.of(task, at));
        } else {
            current(em, task).take(task, at);
        }
        em.persist(KnowledgeTaskEventRow.of(task.revision(), change.event()));
        change.facts().forEach(fact -> KnowledgeFacts.put(em, fact));
    }

    private static KnowledgeTaskRow current(EntityManager em, KnowledgeTask task) {
        KnowledgeTaskRow row = em.find(KnowledgeTaskRow.class, task.id(), LockModeType.PESSIMISTIC_WRITE);
        long stored = row == null ? 0 : row.revision();
        if (row == null || stored != task.revision() - 1) {
            throw new StaleVersionException(task.id(), stored);
        }
        return row;
    }

    @Override
    public Optional<KnowledgeTask> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(KnowledgeTaskRow.class, id)))
                .map(KnowledgeTaskRow::task);
    }

    @Override
    public List<KnowledgeTaskEvent> events(String id, int limit) {
        return database
                .call(em -> new Filter("SELECT e FROM KnowledgeTaskEventRow e")
                        .and("e.task = :task", "task", id)
                        .then("ORDER BY e.no DESC")
                        .read(em, KnowledgeTaskEventRow.class, limit))
                .stream()
                .map(KnowledgeTaskEventRow::event)
                .toList();
    }

    @Override
    public Page<KnowledgeTask> list(KnowledgeTaskQuery query, KnowledgeTaskScope scope) {
        KnowledgeTaskListing listing = KnowledgeTaskListing.of(query.queue());
        Filter filter = listing.narrow(new Filter("SELECT k FROM KnowledgeTaskRow k"), scope);
        query.unit().ifPresent(unit -> filter.and("k.unit = :unit", "unit", unit));
        query.item().ifPresent(item -> filter.and("k.item = :item", "item", item));
        query.cursor().ifPresent(written -> listing.after(filter, written));
        List<KnowledgeTaskRow> rows =
                database.call(em -> filter.then(listing.order()).read(em, KnowledgeTaskRow.class, query.limit() + 1));
        return Pages.of(rows, query.limit(), KnowledgeTaskRow::task, listing::cursor);
    }

    @Override
    public Map<KnowledgeTaskQueue, Long> counts(Set<KnowledgeTaskQueue> queues, KnowledgeTaskScope scope) {
        Map<KnowledgeTaskQueue, Long> counts = new EnumMap<>(KnowledgeTaskQueue.class);
        database.run(em -> queues.forEach(queue -> {
            long count = KnowledgeTaskListing.of(queue)
                    .narrow(new Filter("SELECT COUNT(k.id) FROM KnowledgeTaskRow k"), scope)
                    .readAll(em, Long.class)
                    .get(0);
            if (count > 0) {
                counts.put(queue, count);
            }
        }));
        return counts;
    }

    @Override
    public List<KnowledgeTask> toWake(Instant now, int limit) {
        return database
                .call(em -> new Filter("SELECT k FROM KnowledgeTaskRow k")
                        .and("k.wakeAt <= :now", "now", now)
                        .then("ORDER BY k.wakeAt, k.id")
                        .read(em, KnowledgeTaskRow.class, limit))
                .stream()
                .map(KnowledgeTaskRow::task)
                .toList();
    }

    @Override
    public List<String> countedBefore(long calendar, int limit) {
        return database.call(em -> new Filter("SELECT k.id FROM KnowledgeTaskRow k")
                .and("k.state = :state", "state", KnowledgeTaskState.OPEN)
                .and("k.calendar < :calendar", "calendar", calendar)
                .then("ORDER BY k.id")
                .read(em, String.class, limit));
    }
}
