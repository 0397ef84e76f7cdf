package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.Referral;

/**
 * Something that a unit's back office has to learn.
 *
 * @param text urge, reason or opinion; empty for orders
 * @param answer what a decision answers; only for decisions
 */
public record Outgoing(DeliveryKind kind, Referral referral, String text, Optional<Answered> answer) {

    public Outgoing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(referral, "referral");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(answer, "answer");
    }

    /** The request that a decision answers. */
    public record Answered(String replyId, ReplyKind kind, boolean agree, Optional<Instant> newDue) {}

    static Outgoing order(Referral referral) {
        return new Outgoing(DeliveryKind.ORDER, referral, "", Optional.empty());
    }

    static Outgoing withdrawal(Referral referral, String reason) {
        return new Outgoing(DeliveryKind.WITHDRAWAL, referral, reason, Optional.empty());
    }

    static Outgoing urge(Referral referral, String text) {
        return new Outgoing(DeliveryKind.URGE, referral, text, Optional.empty());
    }
}
