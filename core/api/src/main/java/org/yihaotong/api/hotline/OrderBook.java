package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How orders of a line stand at the centre now, for adapters whose unit asks by itself (工单现状). */
@ProviderType
public interface OrderBook {

    /** The order, if it was ever given to this line. */
    Optional<Standing> find(String hotline, String orderNo);

    /** What an order waits for. */
    enum State {
        /** 待签收. */
        TO_ACKNOWLEDGE,
        /** 办理中. */
        HANDLING,
        /** 退单待审. */
        RETURN_ASKED,
        /** 已反馈. */
        REPLIED,
        /** 已撤回: taken from the unit, or returned by it. */
        WITHDRAWN,
        /** 已结束: the ticket is closed, or another round has begun. */
        CLOSED
    }

    /**
     * An order as it stands.
     *
     * @param order as it would go out now
     * @param signBy until when it has to be acknowledged, while it has to
     * @param district the name of the place's territory; empty if unknown
     * @param callId of the call that the ticket came by; empty if none is known
     */
    record Standing(WorkOrder order, State state, Optional<Instant> signBy, String district, String callId) {

        /** An order of which no more is known. */
        public Standing(WorkOrder order, State state, Optional<Instant> signBy) {
            this(order, state, signBy, "", "");
        }

        public Standing {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(signBy, "signBy");
            Objects.requireNonNull(district, "district");
            Objects.requireNonNull(callId, "callId");
        }
    }
}
