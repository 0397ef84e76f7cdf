package org.yihaotong.testkit.backoffice;

import java.util.List;
import java.util.Optional;

/** A unit's own system as a test or a clerk sees it from inside. */
public interface BackOffice extends AutoCloseable {

    /** The unit's program works once: it takes what lies there, and pushes what it has to say where the unit pushes. */
    void work();

    /** An order that the unit has taken. */
    Optional<TakenOrder> order(String orderNo);

    /** Orders that are neither finished, returned nor withdrawn, the oldest first. */
    List<TakenOrder> openOrders();

    /** How many orders were taken in all. */
    long orders();

    /**
     * The unit replies to an order.
     *
     * @return the reply's id
     */
    String say(String orderNo, Saying saying);

    /** The centre's decision on a request that was made under this id. */
    Optional<Boolean> decision(String replyId);

    @Override
    void close();
}
