package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** Staging tables of a unit (中间库), through a few sessions; safe for several threads. */
@ProviderType
public interface TableLink extends AutoCloseable {

    /**
     * Does the work in one transaction: commits when it returns, rolls back when it throws. Statements end after 15
     * seconds at most. Retrying is the caller's business.
     *
     * @throws BackendException COMMUNICATION (try again with a new connection), AUTHENTICATION, CONFIGURATION, or
     *     REFUSED when a row breaks a rule of the table
     * @throws RowExistsException when a row with the same key is there already
     */
    <T> T inTransaction(Work<T> work) throws BackendException;

    /** Closes idle sessions; sessions in use are closed when their work ends. */
    @Override
    void close();

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** Uses the rows only until it returns. */
        T in(Rows rows) throws BackendException;
    }
}
