package org.yihaotong.engine.port;

import java.util.Objects;
import org.yihaotong.api.delivery.Delivery;

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
}
