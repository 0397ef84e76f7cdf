package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.RuleStore;
import org.yihaotong.store.row.RuleRow;
import org.yihaotong.store.row.VersionKey;

/** Editions of rule books in the database. */
@Component
public final class JpaRuleStore implements RuleStore {

    private final Database database;

    @Activate
    public JpaRuleStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public <T> Optional<Edition<T>> at(String book, Class<T> type, Instant moment) {
        return first(
                new Filter("SELECT r FROM RuleRow r")
                        .and("r.book = :book", "book", book)
                        .and("r.effectiveFrom <= :moment", "moment", moment)
                        .then("ORDER BY r.effectiveFrom DESC, r.version DESC"),
                type);
    }

    @Override
    public <T> Optional<Edition<T>> newest(String book, Class<T> type) {
        return first(
                new Filter("SELECT r FROM RuleRow r")
                        .and("r.book = :book", "book", book)
                        .then("ORDER BY r.version DESC"),
                type);
    }

    private <T> Optional<Edition<T>> first(Filter filter, Class<T> type) {
        return database.call(em -> filter.read(em, RuleRow.class, 1)).stream()
                .findFirst()
                .map(row -> row.edition(type));
    }

    @Override
    public <T> Optional<Edition<T>> edition(String book, Class<T> type, long version) {
        return database.call(em -> Optional.ofNullable(em.find(RuleRow.class, new VersionKey(book, version))))
                .map(row -> row.edition(type));
    }

    @Override
    public List<Edition<String>> history(String book, int limit) {
        return database
                .call(em -> new Filter("SELECT r FROM RuleRow r")
                        .and("r.book = :book", "book", book)
                        .then("ORDER BY r.version DESC")
                        .read(em, RuleRow.class, limit))
                .stream()
                .map(RuleRow::head)
                .toList();
    }

    @Override
    public <T> void add(String book, Edition<T> edition) {
        try {
            database.run(em -> {
                long newest = newestVersion(em, book);
                if (edition.version() != newest + 1) {
                    throw new StaleVersionException(book, newest);
                }
                em.persist(RuleRow.of(book, edition));
            });
        } catch (DuplicateException e) {
            StaleVersionException stale = new StaleVersionException(book, database.call(em -> newestVersion(em, book)));
            stale.initCause(e);
            throw stale;
        }
    }

    private static long newestVersion(EntityManager em, String book) {
        return new Filter("SELECT r.version FROM RuleRow r")
                .and("r.book = :book", "book", book).then("ORDER BY r.version DESC").read(em, Long.class, 1).stream()
                        .findFirst()
                        .orElse(0L);
    }
}
