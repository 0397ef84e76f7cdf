package org.yihaotong.api.hotline;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries work orders to one unit's back office and brings its replies home.
 *
 * <p>The engine calls each adapter from that adapter's own executor with a time budget, one call at a time, never
 * inside a transaction. A line whose fact {@code hotline.lanes} is more than 1 (at most 16) has that many orders of
 * different tickets handed over at once; what concerns one ticket stays in order. Everything is at-least-once: an order may come again with the same {@code orderNo} and
 * {@code version}, and the back office must take it once. Adapters hold no promises in memory.
 */
@ConsumerType
@FunctionalInterface
public interface HotlineAdapter {

    /** Hands one order over; a repeat of a finished hand-over answers the same receipt. */
    Receipt dispatch(WorkOrder order) throws BackendException;

    /**
     * Fetches what the back office has for us: receipts, refusals, replies. Each is given to the intake, which has
     * stored it when it returns; only then may the back office be told that we have it.
     *
     * @param watermark what the last call returned, empty at first; for back offices that need a bookmark
     * @return the new watermark
     */
    default String collect(String watermark, Intake intake) throws BackendException {
        return watermark;
    }

    /**
     * Fetches the call records of the unit's own number and, where the unit has them, its own cases. Called less often
     * than {@link #collect}, every {@code hotline.callSeconds} (600).
     *
     * @param watermark what the last call returned, empty at first; another one than that of {@code collect}
     * @return the new watermark
     */
    default String collectCalls(String watermark, Intake intake) throws BackendException {
        return watermark;
    }

    /** 催办 and 督办: repeats are harmless by {@code urge.id()}. */
    default void urge(Urging urge) throws BackendException {}

    /** 撤单. */
    default void withdraw(Withdrawal withdrawal) throws BackendException {}

    /** The centre's answer to a unit's request for return or extension. */
    default void decide(Decision decision) throws BackendException {}

    /** Whether the unit can be told that an order it has reads differently now; {@link #amended} is called only then. */
    default boolean takesAmendments() {
        return false;
    }

    /**
     * 补充: the order reads differently now, in its files or its deadline; repeats are harmless. Its {@code version} is
     * that of its dispatch. What a decision told already is not told again.
     *
     * @return whether there was something to tell; false: nothing of what changed can be told to this unit
     */
    default boolean amended(WorkOrder order) throws BackendException {
        return false;
    }

    /** Takes what the back office pushed; called from a web thread, answers within 5 s. */
    default PushAnswer pushed(Push push, Intake intake) {
        return new PushAnswer(404, "text/plain;charset=UTF-8", "");
    }

    /**
     * Tries the connection step by step; the first failed step is the last and names its sort of trouble, as a call
     * would: no address is CONFIGURATION, a wrong password AUTHENTICATION.
     */
    default List<TestStep> test() {
        return List.of();
    }
}
