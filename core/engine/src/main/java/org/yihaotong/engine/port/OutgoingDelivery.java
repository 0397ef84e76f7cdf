package org.yihaotong.engine.port;

import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryState;

/**
 * A delivery with what it says, as JSON-free words of the engine.
 *
 * @param payload the decision, urge text or withdrawal reason in the engine's own spelling; empty for orders, which
 *     are made from the ticket when they go out
 */
public record OutgoingDelivery(Delivery delivery, String payload) {

    public OutgoingDelivery {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(payload, "payload");
    }

    /** The same order, which its back office has already under a number of its own, so that it need not go there. */
    public OutgoingDelivery knownAs(String number) {
        Delivery d = delivery;
        return new OutgoingDelivery(
                new Delivery(
                        d.id(),
                        d.kind(),
                        d.hotline(),
                        d.ticket(),
                        d.referral(),
                        d.orderNo(),
                        d.version(),
                        DeliveryState.ACKNOWLEDGED,
                        d.attempts(),
                        d.createdAt(),
                        Optional.empty(),
                        Optional.of(d.createdAt()),
                        Optional.of(d.createdAt()),
                        number,
                        ""),
                payload);
    }
}
