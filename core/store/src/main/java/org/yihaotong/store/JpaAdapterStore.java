package org.yihaotong.store;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.adapter.AdapterStore;
import org.yihaotong.store.row.AdapterOperationRow;

/** The history of adapters in the database. */
@Component
public final class JpaAdapterStore implements AdapterStore {

    private static final String OPERATIONS = "adapter-operations";

    private final Database database;

    @Activate
    public JpaAdapterStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public void add(List<AdapterOperation> operations) {
        database.run(em -> operations.forEach(operation -> em.persist(AdapterOperationRow.of(operation))));
    }

    @Override
    public Page<AdapterOperation> operations(Optional<String> adapter, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT o FROM AdapterOperationRow o");
        adapter.ifPresent(name -> filter.and("o.adapter = :adapter", "adapter", name));
        cursor.map(c -> Cursor.read(OPERATIONS, c))
                .ifPresent(c -> filter.and("o.at <= :moment AND (o.at < :moment OR o.id < :id)", "moment", c.moment())
                        .with("id", c.key()));
        List<AdapterOperationRow> rows = database.call(
                em -> filter.then("ORDER BY o.at DESC, o.id DESC").read(em, AdapterOperationRow.class, limit + 1));
        return Pages.of(rows, limit, AdapterOperationRow::operation, row -> new Cursor(OPERATIONS, row.at(), row.id()));
    }
}
