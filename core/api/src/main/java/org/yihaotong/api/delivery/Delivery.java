package org.yihaotong.api.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing on its way to one line.
 *
 * @param id unique
 * @param hotline the line it goes to
 * @param orderNo the order it is or belongs to
 * @param version of the order, one more after every corrected refusal
 * @param attempts how often it was tried
 * @param nextTry when it is tried next, for QUEUED and FAILED
 * @param reason why it failed last, in words
 */
public record Delivery(
        String id,
        DeliveryKind kind,
        String hotline,
        String ticket,
        int referral,
        String orderNo,
        int version,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextTry,
        Optional<Instant> sentAt,
        Optional<Instant> acknowledgedAt,
        String backOfficeNumber,
        String reason) {

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
    }
}
