package org.yihaotong.store;

import java.util.function.Function;
import javax.persistence.EntityManager;

/** Runs work in a transaction of its own: commits when it returns, rolls back when it throws. */
@FunctionalInterface
public interface Transactions {

    <R> R run(Function<EntityManager, R> work);
}
