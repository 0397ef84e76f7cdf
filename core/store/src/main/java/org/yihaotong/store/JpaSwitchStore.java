package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.engine.port.SwitchStore;
import org.yihaotong.store.row.SwitchChangeRow;

/** What was done with switches, in the database. */
@Component
public final class JpaSwitchStore implements SwitchStore {

    private static final String CHANGES = "switch-changes";

    private final Database database;

    @Activate
    public JpaSwitchStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void add(SwitchChange change) {
        database.run(em -> em.persist(SwitchChangeRow.of(change)));
    }

    @Override
    public Page<SwitchChange> changes(Optional<String> switchId, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT c FROM SwitchChangeRow c");
        switchId.ifPresent(id -> filter.and("c.switchId = :switch", "switch", id));
        cursor.map(written -> Cursor.read(CHANGES, written)).ifPresent(at -> filter.and(
                        "c.at <= :moment AND (c.at < :moment OR c.id < :key)", "moment", at.moment())
                .with("key", at.key()));
        List<SwitchChangeRow> rows = database.call(
                em -> filter.then("ORDER BY c.at DESC, c.id DESC").read(em, SwitchChangeRow.class, limit + 1));
        return Pages.of(rows, limit, SwitchChangeRow::change, row -> new Cursor(CHANGES, row.at(), row.id()));
    }
}
