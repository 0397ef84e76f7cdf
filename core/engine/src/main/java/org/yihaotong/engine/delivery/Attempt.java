package org.yihaotong.engine.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.engine.directory.BackOff;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.words.Words;

/** What an attempt makes of a delivery; pure. */
final class Attempt {

    /** Before this, a back office that is down never makes a delivery dead. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final int PATIENT_ATTEMPTS = 20;
    private static final int CORRECTIONS = 10;
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(1);

    /** After a hold, an order that failed lets another one try the line first. */
    private static final Duration COURTESY = Duration.ofSeconds(2);

    private static final int REASON = 500;

    private Attempt() {}

    /** The back office has it, or it is on its way there. */
    static Delivery handedOver(Delivery d, Receipt receipt, Instant now) {
        return new Edit(d)
                .state(receipt.acknowledged() ? DeliveryState.ACKNOWLEDGED : DeliveryState.SENT)
                .next(Optional.empty())
                .sent(Optional.of(now))
                .acknowledged(receipt.acknowledged() ? Optional.of(now) : Optional.empty())
                .number(receipt.backOfficeNumber())
                .reason("")
                .done();
    }

    /** The back office says that it took what was only sent so far. */
    static Delivery acknowledged(Delivery d, String number, Instant now) {
        return new Edit(d)
                .state(DeliveryState.ACKNOWLEDGED)
                .next(Optional.empty())
                .sent(d.sentAt().or(() -> Optional.of(now)))
                .acknowledged(d.acknowledgedAt().or(() -> Optional.of(now)))
                .number(number.isEmpty() ? d.backOfficeNumber() : number)
                .reason("")
                .done();
    }

    /** The back office refused what was only sent so far; if it may be corrected, the next version goes in 5 minutes. */
    static Delivery refused(Delivery d, String reason, boolean retry, Instant now) {
        String words = Words.say("delivery.refused", reason);
        if (!retry || d.version() >= CORRECTIONS) {
            return dead(d, words);
        }
        return new Edit(d)
                .version(d.version() + 1)
                .state(DeliveryState.FAILED)
                .next(Optional.of(now.plus(AFTER_REFUSAL)))
                .reason(cut(words))
                .done();
    }

    /**
     * The attempt failed.
     *
     * @param chance 0 to 1, for the jitter of the back-off
     */
    static Delivery failed(Delivery d, Failure failure, Instant now, double chance) {
        return switch (failure.sort()) {
            case REFUSED -> dead(d, Words.say("delivery.refused", failure.words()));
            case GONE, CENTRE -> again(unburned(d), failure.words(), now.plus(SOON));
            case CRASHED -> again(d, failure.words(), later(own(d, now, chance), failure.holdUntil()));
            case COMMUNICATION, AUTHENTICATION, CONFIGURATION -> down(d, failure, now, chance);
        };
    }

    private static Delivery down(Delivery d, Failure failure, Instant now, double chance) {
        if (d.createdAt().plus(PATIENCE).isBefore(now) && d.attempts() >= PATIENT_ATTEMPTS) {
            return dead(d, Words.say("delivery.expired", failure.words()));
        }
        Instant next = failure.inARow() > 1
                ? failure.holdUntil().plus(COURTESY)
                : later(own(d, now, chance), failure.holdUntil());
        return again(d, failure.words(), next);
    }

    private static Instant own(Delivery d, Instant now, double chance) {
        return now.plus(BackOff.after(d.attempts(), chance));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Delivery again(Delivery d, String reason, Instant next) {
        return new Edit(d)
                .state(DeliveryState.FAILED)
                .next(Optional.of(next))
                .reason(cut(reason))
                .done();
    }

    /** It was not its turn: waits on, and the claim does not count as an attempt. */
    static Delivery waiting(Delivery d, Instant next) {
        return new Edit(unburned(d)).next(Optional.of(next)).done();
    }

    static Delivery dead(Delivery d, String reason) {
        return new Edit(d)
                .state(DeliveryState.DEAD)
                .next(Optional.empty())
                .reason(cut(reason))
                .done();
    }

    /** No longer needed. */
    static Delivery cancelled(Delivery d, String reason) {
        return new Edit(d)
                .state(DeliveryState.CANCELLED)
                .next(Optional.empty())
                .reason(cut(reason))
                .done();
    }

    /** The unit's interface has no word for it. */
    static Delivery untold(Delivery d) {
        return cancelled(unburned(d), Words.say("delivery.untold"));
    }

    /** The back office refused later what it was told after an order. */
    static Delivery declined(Delivery d, String reason) {
        return dead(d, Words.say("delivery.refused", reason));
    }

    /** The claim did not come to a call. */
    static Delivery unburned(Delivery d) {
        return new Edit(d).attempts(Math.max(0, d.attempts() - 1)).done();
    }

    /** A person wants it tried again now; what the back office has refused goes as a correction. */
    static Delivery retried(Delivery d, Instant now) {
        boolean correction = d.kind() == DeliveryKind.ORDER
                && d.state() == DeliveryState.DEAD
                && d.reason().startsWith(Words.say("delivery.refused", ""));
        return new Edit(d)
                .version(correction ? d.version() + 1 : d.version())
                .state(DeliveryState.QUEUED)
                .attempts(0)
                .next(Optional.of(now))
                .done();
    }

    private static String cut(String words) {
        return words.length() <= REASON ? words : words.substring(0, REASON);
    }
}
