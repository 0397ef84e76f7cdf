package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.store.row.ConfigChangeRow;
import org.yihaotong.store.row.ConfigRow;

/** Configurations and their changes in the database. */
@Component
public final class JpaConfigStore implements ConfigStore {

    private static final String CHANGES = "adapter-changes";

    private final Database database;

    @Activate
    public JpaConfigStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<KeptConfig> all() {
        return database
                .call(em -> new Filter("SELECT c FROM ConfigRow c")
                        .then("ORDER BY c.pid")
                        .readAll(em, ConfigRow.class))
                .stream()
                .map(ConfigRow::config)
                .toList();
    }

    @Override
    public Optional<KeptConfig> find(String hotline) {
        return database
                .call(em -> new Filter("SELECT c FROM ConfigRow c")
                        .and("c.hotline = :hotline", "hotline", hotline)
                        .read(em, ConfigRow.class, 1))
                .stream()
                .map(ConfigRow::config)
                .findFirst();
    }

    @Override
    public void keep(KeptConfig config, ConfigChange change) {
        try {
            database.run(em -> {
                ConfigRow row = locked(em, config.pid());
                check(config, row == null ? 0 : row.revision(), config.revision() - 1);
                if (row == null) {
                    em.persist(ConfigRow.of(config));
                } else {
                    row.take(config);
                }
                em.persist(ConfigChangeRow.of(change));
            });
        } catch (DuplicateException e) {
            StaleVersionException stale = new StaleVersionException(
                    config.pid(),
                    find(config.hotline()).map(KeptConfig::revision).orElse(0L));
            stale.initCause(e);
            throw stale;
        }
    }

    @Override
    public void forget(KeptConfig config, ConfigChange change) {
        database.run(em -> {
            ConfigRow row = locked(em, config.pid());
            check(config, row == null ? 0 : row.revision(), config.revision());
            em.remove(row);
            em.persist(ConfigChangeRow.of(change));
        });
    }

    private static ConfigRow locked(EntityManager em, String pid) {
        return em.find(ConfigRow.class, pid, LockModeType.PESSIMISTIC_WRITE);
    }

    private static void check(KeptConfig config, long stored, long expected) {
        if (stored != expected) {
            throw new StaleVersionException(config.pid(), stored);
        }
    }

    @Override
    public Page<ConfigChange> history(String hotline, Optional<String> cursor, int limit) {
        List<ConfigChangeRow> rows = database.call(em -> {
            Filter filter =
                    new Filter("SELECT c FROM ConfigChangeRow c").and("c.hotline = :hotline", "hotline", hotline);
            cursor.map(written -> Cursor.read(CHANGES, written)).ifPresent(place -> filter.and(
                            "c.at <= :moment AND (c.at < :moment OR c.id < :id)", "moment", place.moment())
                    .with("id", place.key()));
            return filter.then("ORDER BY c.at DESC, c.id DESC").read(em, ConfigChangeRow.class, limit + 1);
        });
        return Pages.of(rows, limit, ConfigChangeRow::change, row -> new Cursor(CHANGES, row.at(), row.id()));
    }
}
