package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The centre demands that a unit get on with it (督办单).
 *
 * @param number its own, such as {@code DB20261122-000123-1}
 * @param level 1 to 3
 * @param unit who has to answer
 * @param rule the automatic rule that issued it; empty: a person did
 * @param due until when the unit answers
 * @param feedback what the unit said
 */
public record SupervisionOrder(
        String number,
        int level,
        String unit,
        String reason,
        String rule,
        Instant issuedAt,
        String issuedBy,
        Deadline due,
        Optional<Feedback> feedback,
        Optional<Closing> closing) {

    public SupervisionOrder {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(unit, "unit");
        reason = reason == null ? "" : reason;
        rule = rule == null ? "" : rule;
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(due, "due");
        feedback = feedback == null ? Optional.empty() : feedback;
        closing = closing == null ? Optional.empty() : closing;
    }

    /** What the unit answered (督办反馈). */
    public record Feedback(String text, String by, Instant at) {}

    /** How the centre closed it (督办办结). */
    public record Closing(String note, String by, Instant at) {}

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** The order with the unit's answer. */
    public SupervisionOrder answered(Feedback said) {
        return new SupervisionOrder(
                number, level, unit, reason, rule, issuedAt, issuedBy, due, Optional.of(said), closing);
    }

    /** The order, closed. */
    public SupervisionOrder closed(Closing how) {
        return new SupervisionOrder(
                number, level, unit, reason, rule, issuedAt, issuedBy, due, feedback, Optional.of(how));
    }
}
