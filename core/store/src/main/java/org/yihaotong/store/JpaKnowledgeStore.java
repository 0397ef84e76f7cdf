package org.yihaotong.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.SourceSeen;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.store.row.KnowledgeEventRow;
import org.yihaotong.store.row.KnowledgeMissRow;
import org.yihaotong.store.row.KnowledgePairRow;
import org.yihaotong.store.row.KnowledgeRow;
import org.yihaotong.store.row.KnowledgeSourceRow;
import org.yihaotong.store.row.KnowledgeVersionRow;
import org.yihaotong.store.row.RequestKeyRow;

/** The knowledge base in the database. */
@Component
public final class JpaKnowledgeStore implements KnowledgeStore {

    /** So many times more are looked at, for some have ended. */
    private static final int SPARE = 2;

    private final Database database;

    @Activate
    public JpaKnowledgeStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void commit(List<KnowledgeChange> changes) {
        // one order for all, so that two who change the same items wait for each other instead of locking up
        List<KnowledgeChange> ordered = changes.stream()
                .sorted(Comparator.comparing(change -> change.item().id()))
                .toList();
        database.run(em -> ordered.forEach(change -> apply(em, change)));
    }

    static void apply(EntityManager em, KnowledgeChange change) {
        KnowledgeItem item = change.item();
        change.key().ifPresent(key -> em.persist(RequestKeyRow.of(key)));
        int known = 0;
        if (item.revision() == 1) {
            em.persist(KnowledgeRow.of(item));
            Changes.made(em, Kind.KNOWLEDGE, item.id());
        } else {
            KnowledgeRow row = current(em, item);
            known = row.newestVersion();
            row.take(item);
            Changes.moved(em, Kind.KNOWLEDGE, item.id());
        }
        if (item.newest().version() > known) {
            em.persist(KnowledgeVersionRow.of(item.id(), item.newest()));
            JpaKnowledgeFileStore.layBeside(em, item);
        }
        em.persist(KnowledgeEventRow.of(item.revision(), change.event()));
        find(em, item.id(), change.pairs());
        change.fact().ifPresent(fact -> KnowledgeFacts.putFirst(em, fact));
        JpaPublicKnowledgeStore.write(em, item);
    }

    private static KnowledgeRow current(EntityManager em, KnowledgeItem item) {
        KnowledgeRow row = em.find(KnowledgeRow.class, item.id(), LockModeType.PESSIMISTIC_WRITE);
        long stored = row == null ? 0 : row.revision();
        if (row == null || stored != item.revision() - 1) {
            throw new StaleVersionException(item.id(), stored);
        }
        return row;
    }

    /** The item is found by these pairs and no others from now on. */
    private static void find(EntityManager em, String item, Set<Long> pairs) {
        List<Long> there = new ArrayList<>();
        new Filter("SELECT p FROM KnowledgePairRow p")
                .and("p.item = :item", "item", item)
                .readAll(em, KnowledgePairRow.class)
                .forEach(row -> {
                    there.add(row.pair());
                    if (!pairs.contains(row.pair())) {
                        em.remove(row);
                    }
                });
        pairs.stream()
                .filter(pair -> !there.contains(pair))
                .forEach(pair -> em.persist(new KnowledgePairRow(item, pair)));
    }

    @Override
    public Optional<KnowledgeItem> find(String id) {
        return database.call(em -> Optional.ofNullable(em.find(KnowledgeRow.class, id)))
                .map(KnowledgeRow::item);
    }

    @Override
    public List<KnowledgeVersion> versions(String id) {
        return database
                .call(em -> new Filter("SELECT v FROM KnowledgeVersionRow v")
                        .and("v.item = :item", "item", id)
                        .then("ORDER BY v.no DESC")
                        .readAll(em, KnowledgeVersionRow.class))
                .stream()
                .map(KnowledgeVersionRow::version)
                .toList();
    }

    @Override
    public List<KnowledgeEvent> events(String id, int limit) {
        return database
                .call(em -> new Filter("SELECT e FROM KnowledgeEventRow e")
                        .and("e.item = :item", "item", id)
                        .then("ORDER BY e.no DESC")
                        .read(em, KnowledgeEventRow.class, limit))
                .stream()
                .map(KnowledgeEventRow::event)
                .toList();
    }

    @Override
    public Page<KnowledgeItem> list(KnowledgeQuery query, Set<String> units, LocalDate today) {
        KnowledgeListing listing = KnowledgeListing.of(query.queue());
        Filter filter = listing.narrow(new Filter("SELECT k FROM KnowledgeRow k"), today)
                .in("k.unit", "units", units);
        query.kind().ifPresent(kind -> filter.and("k.kind = :kind", "kind", kind));
        query.category().ifPresent(category -> filter.and(
                        "(k.category = :category OR k.category LIKE :below)", "category", category)
                .with("below", category + "/%"));
        query.cursor().ifPresent(written -> listing.after(filter, written));
        List<KnowledgeRow> rows =
                database.call(em -> filter.then(listing.order()).read(em, KnowledgeRow.class, query.limit() + 1));
        return Pages.of(rows, query.limit(), KnowledgeRow::item, listing::cursor);
    }

    @Override
    public Map<KnowledgeQueue, Long> counts(Set<KnowledgeQueue> queues, Set<String> units, LocalDate today) {
        Map<KnowledgeQueue, Long> counts = new EnumMap<>(KnowledgeQueue.class);
        database.run(em -> queues.forEach(queue -> {
            long count = KnowledgeListing.of(queue)
                    .narrow(new Filter("SELECT COUNT(k.id) FROM KnowledgeRow k"), today)
                    .in("k.unit", "units", units)
                    .readAll(em, Long.class)
                    .get(0);
            if (count > 0) {
                counts.put(queue, count);
            }
        }));
        return counts;
    }

    @Override
    public List<KnowledgeItem> alike(Set<Long> pairs, boolean live, int limit) {
        Predicate<KnowledgeItem> counts =
                live ? KnowledgeItem::isLive : item -> !item.state().isEnded();
        return database.call(em -> inOrder(em, new AlikeItems(em).ids(pairs, SPARE * limit))).stream()
                .filter(counts)
                .limit(limit)
                .toList();
    }

    private static List<KnowledgeItem> inOrder(EntityManager em, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, KnowledgeItem> items = new HashMap<>();
        new Filter("SELECT k FROM KnowledgeRow k")
                .in("k.id", "ids", ids)
                .readAll(em, KnowledgeRow.class)
                .forEach(row -> items.put(row.id(), row.item()));
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void used(String id) {
        database.run(em -> {
            em.createQuery("UPDATE KnowledgeRow k SET k.uses = k.uses + 1 WHERE k.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            Changes.moved(em, Kind.KNOWLEDGE, id);
        });
    }

    @Override
    public void missed(String week, String words, Instant at) {
        database.findOrInsert(em -> {
            KnowledgeMissRow row =
                    em.find(KnowledgeMissRow.class, KnowledgeMissRow.key(week, words), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                row = new KnowledgeMissRow(week, words);
                em.persist(row);
            }
            row.count(at);
            return words;
        });
    }

    @Override
    public List<KnowledgeMiss> misses(String week, int limit) {
        return database
                .call(em -> new Filter("SELECT m FROM KnowledgeMissRow m")
                        .and("m.week = :week", "week", week)
                        .then("ORDER BY m.times DESC, m.id")
                        .read(em, KnowledgeMissRow.class, limit))
                .stream()
                .map(KnowledgeMissRow::miss)
                .toList();
    }

    @Override
    public List<KnowledgeItem> ofSource(String source) {
        return database
                .call(em -> new Filter("SELECT k FROM KnowledgeRow k")
                        .and("k.source = :source", "source", source)
                        .then("ORDER BY k.id")
                        .readAll(em, KnowledgeRow.class))
                .stream()
                .map(KnowledgeRow::item)
                .toList();
    }

    @Override
    public List<SourceSeen> sources() {
        return database
                .call(em -> new Filter("SELECT s FROM KnowledgeSourceRow s").readAll(em, KnowledgeSourceRow.class))
                .stream()
                .map(KnowledgeSourceRow::source)
                .toList();
    }

    @Override
    public void note(SourceSeen source) {
        database.findOrInsert(em -> {
            KnowledgeSourceRow row = em.find(KnowledgeSourceRow.class, source.id());
            if (row == null) {
                em.persist(KnowledgeSourceRow.of(source));
            } else {
                row.take(source);
            }
            return source;
        });
    }
}
