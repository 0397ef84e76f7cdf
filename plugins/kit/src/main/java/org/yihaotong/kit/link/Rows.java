package org.yihaotong.kit.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** The tables within one transaction. Values go in as parameters, never as text of the statement; null is allowed. */
@ProviderType
public interface Rows {

    /** Runs a query. */
    List<Row> read(String sql, Object... values) throws BackendException;

    /**
     * Runs an insert or update and tells how many rows it touched.
     *
     * @throws RowExistsException when a row with the same key is there already; the transaction is lost
     */
    int write(String sql, Object... values) throws BackendException;
}
