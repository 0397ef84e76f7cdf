package org.yihaotong.engine.delivery;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryState;

/** A delivery with some of its fields changed. */
final class Edit {

    private final Delivery before;
    private int version;
    private DeliveryState state;
    private int attempts;
    private Optional<Instant> nextTry;
    private Optional<Instant> sentAt;
    private Optional<Instant> acknowledgedAt;
    private String number;
    private String reason;

    Edit(Delivery before) {
        this.before = before;
        this.version = before.version();
        this.state = before.state();
        this.attempts = before.attempts();
        this.nextTry = before.nextTry();
        this.sentAt = before.sentAt();
        this.acknowledgedAt = before.acknowledgedAt();
        this.number = before.backOfficeNumber();
        this.reason = before.reason();
    }

    Edit version(int v) {
        version = v;
        return this;
    }

    Edit state(DeliveryState s) {
        state = s;
        return this;
    }

    Edit attempts(int n) {
        attempts = n;
        return this;
    }

    Edit next(Optional<Instant> moment) {
        nextTry = moment;
        return this;
    }

    Edit sent(Optional<Instant> moment) {
        sentAt = moment;
        return this;
    }

    Edit acknowledged(Optional<Instant> moment) {
        acknowledgedAt = moment;
        return this;
    }

    Edit number(String n) {
        number = n;
        return this;
    }

    Edit reason(String words) {
        reason = words;
        return this;
    }

    Delivery done() {
        return new Delivery(
                before.id(),
                before.kind(),
                before.hotline(),
                before.ticket(),
                before.referral(),
                before.orderNo(),
                version,
                state,
                attempts,
                before.createdAt(),
                nextTry,
                sentAt,
                acknowledgedAt,
                number,
                reason);
    }
}
