package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.input.Page;

/** The durable queue of deliveries, and the inbox of replies. */
@ProviderType
public interface DeliveryStore {

    /**
     * Claims a due delivery (QUEUED or FAILED with {@code nextTry <= now}) of one line and lane, so that no other node
     * sends it before {@code leaseUntil}: its {@code nextTry} becomes {@code leaseUntil} and its attempts grow by one. A
     * crash in between makes it due again when the lease ends. The ticket that has waited for the longest is first, and of
     * its deliveries the oldest; all that concerns one ticket is in one lane, so that it stays in order.
     */
    Optional<OutgoingDelivery> claim(String hotline, Lane lane, Instant now, Instant leaseUntil);

    /**
     * One of several lanes of a line.
     *
     * @param number 0 to {@code of} - 1
     */
    record Lane(int number, int of) {

        /** The lane of a line that has one. */
        public static final Lane ONLY = new Lane(0, 1);

        /** What decides a ticket's lane; 0 to 32,767, for ever the same. */
        public static int mark(String ticket) {
            return (ticket.hashCode() ^ ticket.hashCode() >>> 16) & 0x7FFF;
        }

        /** Whether the ticket is in this lane. */
        public boolean has(String ticket) {
            return mark(ticket) % of == number;
        }
    }

    /**
     * Changes a delivery as it stands at this moment, so that nobody else's change comes in between. State, attempts,
     * times, number, reason and version are taken from what the change makes of it; the same delivery changes nothing.
     *
     * @param change may be asked again, if the database wants the transaction repeated; what it throws comes out
     * @return what the delivery is now; empty if there is none with this id
     */
    Optional<Delivery> change(String id, UnaryOperator<Delivery> change);

    Optional<OutgoingDelivery> find(String id);

    /** The ORDER delivery with this number, if it was ever made. */
    Optional<OutgoingDelivery> findOrder(String orderNo);

    /** The last deliveries of this kind about an order, the newest first, at most 20. */
    List<OutgoingDelivery> newest(String orderNo, DeliveryKind kind);

    Page<Delivery> list(DeliveryQuery query);

    /** Lines that have something due at this moment. */
    List<String> dueLines(Instant now);

    /** Per line: how many wait, how many are dead, since when the oldest waits. */
    Map<String, QueueDepth> depths();

    /** Puts a reply into the inbox unless its key is there; answers what is stored under the key. */
    ReplyRow receive(ReplyRow row);

    /** Lines that have replies which are stored but not settled. */
    List<String> unsettledLines();

    /** Replies of one line that are stored but not settled (the process vanished in between), oldest first. */
    List<ReplyRow> unsettled(String hotline, int limit);

    /** Settles a reply that moved no ticket. */
    void settle(ReplyRow row);

    /** The bookmark of a line's collect; empty at first. */
    String watermark(String hotline);

    void saveWatermark(String hotline, String watermark);
}
