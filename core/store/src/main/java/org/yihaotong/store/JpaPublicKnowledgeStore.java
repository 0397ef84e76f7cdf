package org.yihaotong.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.engine.port.knowledge.PublicKnowledgeStore;
import org.yihaotong.store.row.Days;
import org.yihaotong.store.row.KnowledgeRow;
import org.yihaotong.store.row.PublicKnowledgeRow;

/** What the public reads of the knowledge base, in the database. */
@Component
public final class JpaPublicKnowledgeStore implements PublicKnowledgeStore {

    private static final String LIST = "knowledge:public";

    private final Database database;

    @Activate
    public JpaPublicKnowledgeStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    /** Within the transaction of an item's step. */
    static void write(EntityManager em, KnowledgeItem item) {
        PublicKnowledgeRow row = em.find(PublicKnowledgeRow.class, item.id());
        if (row != null) {
            row.take(item);
        } else if (PublicKnowledgeRow.isShown(item)) {
            em.persist(PublicKnowledgeRow.of(item));
        }
    }

    @Override
    public Page<KnowledgeItem> shown(
            Optional<String> category,
            Optional<KnowledgeKind> kind,
            LocalDate today,
            Optional<String> cursor,
            int limit) {
        Filter filter = shown(today);
        kind.ifPresent(k -> filter.and("p.kind = :kind", "kind", k));
        category.ifPresent(c -> filter.and("(p.category = :category OR p.category LIKE :below)", "category", c)
                .with("below", c + "/%"));
        cursor.map(written -> Cursor.read(LIST, written)).ifPresent(c -> filter.and(
                        "p.changedAt <= :moment AND (p.changedAt < :moment OR p.item < :key)", "moment", c.moment())
                .with("key", c.key()));
        return database.call(em -> {
            List<PublicKnowledgeRow> rows =
                    filter.then("ORDER BY p.changedAt DESC, p.item DESC").read(em, PublicKnowledgeRow.class, limit + 1);
            Map<String, KnowledgeItem> items = items(em, rows);
            return Pages.of(
                    rows, limit, row -> items.get(row.item()), row -> new Cursor(LIST, row.changedAt(), row.item()));
        });
    }

    private static Filter shown(LocalDate today) {
        return new Filter("SELECT p FROM PublicKnowledgeRow p")
                .and("p.shown = :shown", "shown", true)
                .and("p.fromOn <= :today AND p.untilOn >= :today", "today", Days.of(today));
    }

    @Override
    public List<KnowledgeItem> changed(Window window, String afterId, int limit) {
        Filter filter = window.since()
                .map(since -> new Filter("SELECT p FROM PublicKnowledgeRow p")
                        .and(
                                "(p.changedAt > :since OR (p.untilOn >= :day AND p.untilOn < :today)"
                                        + " OR (p.fromOn > :day AND p.fromOn <= :today))",
                                "since",
                                since)
                        .with("day", Days.of(window.sinceDay()))
                        .with("today", Days.of(window.today()))
                        .and("p.changedAt <= :until", "until", window.until()))
                .orElseGet(() -> shown(window.today()));
        return database.call(em -> {
            List<PublicKnowledgeRow> rows = filter.and("p.item > :after", "after", afterId)
                    .then("ORDER BY p.item")
                    .read(em, PublicKnowledgeRow.class, limit);
            Map<String, KnowledgeItem> items = items(em, rows);
            return rows.stream().map(row -> items.get(row.item())).toList();
        });
    }

    private static Map<String, KnowledgeItem> items(EntityManager em, List<PublicKnowledgeRow> rows) {
        Map<String, KnowledgeItem> items = new HashMap<>();
        if (!rows.isEmpty()) {
            new Filter("SELECT k FROM KnowledgeRow k")
                    .in(
                            "k.id",
                            "ids",
                            rows.stream().map(PublicKnowledgeRow::item).toList())
                    .readAll(em, KnowledgeRow.class)
                    .forEach(row -> items.put(row.id(), row.item()));
        }
        return items;
    }
}
