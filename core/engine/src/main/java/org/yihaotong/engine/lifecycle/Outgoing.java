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
 * @param demand what makes an urge a supervision order; empty for plain urges and all else
 */
public record Outgoing(
        DeliveryKind kind, Referral referral, String text, Optional<Answered> answer, Optional<Demand> demand) {

    public Outgoing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(referral, "referral");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(demand, "demand");
    }

    Outgoing(DeliveryKind kind, Referral referral, String text, Optional<Answered> answer) {
        this(kind, referral, text, answer, Optional.empty());
    }

    /** The level of a supervision order and until when it must be answered. */
    public record Demand(int level, Instant replyBy) {}

    /** The request that a decision answers. */
    public record Answered(String replyId, ReplyKind kind, boolean agree, Optional<Instant> newDue) {}

    static Outgoing order(Referral referral) {
        return new Outgoing(DeliveryKind.ORDER, referral, "", Optional.empty());
    }

    static Outgoing withdrawal(Referral referral, String reason) {
        return new Outgoing(DeliveryKind.WITHDRAWAL, referral, reason, Optional.empty());
    }

    /** The order reads differently now. */
    public static Outgoing amendment(Referral referral) {
        return new Outgoing(DeliveryKind.AMENDMENT, referral, "", Optional.empty());
    }

    static Outgoing urge(Referral referral, String text) {
        return new Outgoing(DeliveryKind.URGE, referral, text, Optional.empty());
    }

    static Outgoing supervision(Referral referral, String text, int level, Instant replyBy) {
        return new Outgoing(
                DeliveryKind.URGE, referral, text, Optional.empty(), Optional.of(new Demand(level, replyBy)));
    }
}
