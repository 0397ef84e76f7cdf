package org.yihaotong.engine.port.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Links to the reply page, and the marks of orders. */
@ProviderType
public interface ReplyPassStore {

    /** Keeps a link, unless its id is there, and ends all others of the order; answers what is stored under the id. */
    ReplyPass open(ReplyPass pass);

    Optional<ReplyPass> find(String id);

    Optional<ReplyPass> findByCode(String code);

    /** Ends a link that has not ended, by the form with this nonce. */
    void end(String id, Instant at, String nonce);

    /** Ends all links of an order and lets its mark go. */
    void endAll(String hotline, String orderNo, Instant at);

    /** Counts a wrong PIN; the {@code most}th locks the link and begins a new count. */
    ReplyPass wrongPin(String id, int most, Instant lockedUntil);

    /** A good PIN ends the count. */
    void goodPin(String id);

    /** The mark of an order: its own, or the first from {@code wanted} on that nobody has or had within {@code rest}. */
    String mark(String hotline, String orderNo, int wanted, Instant now, Duration rest);

    Optional<String> orderOf(String hotline, String mark);

    /** Orders of a line with a link that was made before this moment and has not ended, the oldest first. */
    List<String> openOrders(String hotline, Instant before, int limit);

    /** Writes a note under a key of at most 140 characters. */
    void note(String key, String words);

    Optional<String> noted(String key);
}
