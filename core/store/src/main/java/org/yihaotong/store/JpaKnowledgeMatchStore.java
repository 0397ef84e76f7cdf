package org.yihaotong.store;

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
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeMatchStore;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;
import org.yihaotong.store.row.KnowledgeMatchRow;
import org.yihaotong.store.row.KnowledgeRow;

/** Pairs of knowledge items in the database. */
@Component
public final class JpaKnowledgeMatchStore implements KnowledgeMatchStore {

    private static final String LIST = "matches";

    private final Database database;

    @Activate
    public JpaKnowledgeMatchStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<KnowledgeItem> toCompare(int limit) {
        return database
                .call(em -> new Filter("SELECT k FROM KnowledgeRow k")
                        .and("k.toCompare = :yes", "yes", true)
                        .then("ORDER BY k.changedAt, k.id")
                        .read(em, KnowledgeRow.class, limit))
                .stream()
                .map(KnowledgeRow::item)
                .toList();
    }

    @Override
    public List<KnowledgeMatch> ofItem(String item) {
        return database
                .call(em -> new Filter("SELECT m FROM KnowledgeMatchRow m")
                        .and("(m.one = :item OR m.other = :item)", "item", item)
                        .then("ORDER BY m.id")
                        .readAll(em, KnowledgeMatchRow.class))
                .stream()
                .map(KnowledgeMatchRow::match)
                .toList();
    }

    @Override
    public void compared(KnowledgeItem item, List<KnowledgeMatch> found, List<String> gone) {
        List<KnowledgeMatch> ordered =
                found.stream().sorted(Comparator.comparing(KnowledgeMatch::id)).toList();
        database.run(em -> {
            KnowledgeRow row = em.find(KnowledgeRow.class, item.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row != null && row.revision() == item.revision()) {
                ordered.forEach(match -> put(em, match));
                gone.forEach(id -> Optional.ofNullable(em.find(KnowledgeMatchRow.class, id))
                        .ifPresent(em::remove));
                row.compared();
            }
        });
    }

    private static void put(EntityManager em, KnowledgeMatch match) {
        if (match.revision() == 1) {
            em.persist(KnowledgeMatchRow.of(match));
            return;
        }
        KnowledgeMatchRow row = em.find(KnowledgeMatchRow.class, match.id(), LockModeType.PESSIMISTIC_WRITE);
        long stored = row == null ? 0 : row.revision();
        if (row == null || stored != match.revision() - 1) {
            throw new StaleVersionException(match.id(), stored);
        }
        row.take(match);
    }

    @Override
    public Optional<KnowledgeMatch> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(KnowledgeMatchRow.class, id)))
                .map(KnowledgeMatchRow::match);
    }

    @Override
    public Page<KnowledgeMatch> list(KnowledgeMatchQuery query) {
        Filter filter = new Filter("SELECT m FROM KnowledgeMatchRow m").and("m.state = :state", "state", query.state());
        query.kind().ifPresent(kind -> filter.and("m.kind = :kind", "kind", kind));
        query.cursor().map(written -> Cursor.read(LIST, written)).ifPresent(at -> filter.and(
                        "m.foundAt <= :moment AND (m.foundAt < :moment OR m.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<KnowledgeMatchRow> rows = database.call(em ->
                filter.then("ORDER BY m.foundAt DESC, m.id DESC").read(em, KnowledgeMatchRow.class, query.limit() + 1));
        return Pages.of(
                rows, query.limit(), KnowledgeMatchRow::match, row -> new Cursor(LIST, row.foundAt(), row.id()));
    }

    @Override
    public Map<KnowledgeMatchKind, Long> counts() {
        Map<KnowledgeMatchKind, Long> counts = new EnumMap<>(KnowledgeMatchKind.class);
        database.call(em -> new Filter("SELECT m.kind, COUNT(m.id) FROM KnowledgeMatchRow m")
                        .and("m.state = :state", "state", KnowledgeMatchState.OPEN)
                        .then("GROUP BY m.kind")
                        .readAll(em, Object[].class))
                .forEach(row -> counts.put((KnowledgeMatchKind) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public void decide(KnowledgeMatch match, List<KnowledgeChange> items, List<KnowledgeTaskChange> tasks) {
        database.run(em -> {
            put(em, match);
            items.forEach(change -> JpaKnowledgeStore.apply(em, change));
            tasks.forEach(change -> JpaKnowledgeTaskStore.apply(em, change));
        });
    }

    @Override
    public List<KnowledgeMatch> answered(int limit) {
        return database
                .call(em -> new Filter("SELECT m FROM KnowledgeMatchRow m")
                        .and("m.state = :asked", "asked", KnowledgeMatchState.ASKED)
                        .and(
                                "NOT EXISTS (SELECT t FROM KnowledgeTaskRow t WHERE t.match = m.id AND t.state IN"
                                        + " :open)",
                                "open",
                                Set.of(KnowledgeTaskState.OPEN, KnowledgeTaskState.IN_REVIEW))
                        .then("ORDER BY m.id")
                        .read(em, KnowledgeMatchRow.class, limit))
                .stream()
                .map(KnowledgeMatchRow::match)
                .toList();
    }

    @Override
    public Optional<String> keptFor(String item) {
        return database
                .call(em -> new Filter("SELECT m FROM KnowledgeMatchRow m")
                        .and("m.gone = :item", "item", item)
                        .then("ORDER BY m.foundAt DESC, m.id")
                        .read(em, KnowledgeMatchRow.class, 1))
                .stream()
                .map(KnowledgeMatchRow::kept)
                .findFirst();
    }
}
