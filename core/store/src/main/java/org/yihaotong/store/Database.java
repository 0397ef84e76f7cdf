package org.yihaotong.store;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.yihaotong.engine.port.DuplicateException;

/** Whole transactions, repeated when the database asks for it. */
final class Database {

    private static final int ATTEMPTS = 4;

    private final Transactions transactions;

    Database(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs work in one transaction.
     *
     * @throws DuplicateException if a key is there already
     */
    <R> R call(Function<EntityManager, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(work);
            } catch (RuntimeException e) {
                if (SqlTrouble.of(e) == SqlTrouble.DUPLICATE) {
                    throw new DuplicateException("a key is there already", e);
                }
                if (SqlTrouble.of(e) != SqlTrouble.CONTENTION || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Like {@link #call} for work without a result. */
    void run(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Runs work that inserts what it does not find; if another was faster, finds it at the second go. */
    <R> R findOrInsert(Function<EntityManager, R> work) {
        try {
            return call(work);
        } catch (DuplicateException anotherWasFaster) {
            return call(work);
        }
    }
}
