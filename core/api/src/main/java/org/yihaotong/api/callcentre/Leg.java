package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.telephony.LegCause;

/**
 * One seat's part in a call.
 *
 * @param agent login of who sat there; empty: nobody was signed in
 * @param unit of whoever sat there; empty: the centre's own, or nobody was signed in
 * @param cause why it ended
 */
public record Leg(
        String id,
        String seat,
        String agent,
        String unit,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<LegCause> cause) {

    public Leg {
        Objects.requireNonNull(id, "id");
        seat = seat == null ? "" : seat;
        agent = agent == null ? "" : agent;
        unit = unit == null ? "" : unit;
        Objects.requireNonNull(ringingAt, "ringingAt");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(cause, "cause");
    }

    /** Whether it rings now. */
    public boolean isRinging() {
        return ringingAt.isPresent() && answeredAt.isEmpty() && endedAt.isEmpty();
    }

    /** Whether it rang there and was not answered there, since somebody else answered, or for another reason. */
    public boolean isUnanswered() {
        return rangOnly() && !isConsulted();
    }

    /** Whether the seat spoke with a colleague who consulted it, and never with the citizen. */
    public boolean isConsulted() {
        return rangOnly() && cause.equals(Optional.of(LegCause.NORMAL));
    }

    private boolean rangOnly() {
        return ringingAt.isPresent() && answeredAt.isEmpty() && endedAt.isPresent();
    }

    /** Whether another seat answered what rang here (双线并行的另一端). */
    public boolean isAnsweredElsewhere() {
        return isUnanswered() && cause.equals(Optional.of(LegCause.ANSWERED_ELSEWHERE));
    }

    /** How long the seat talked with the citizen; nothing as long as it does. */
    public Duration talked() {
        return answeredAt
                .flatMap(from -> endedAt.filter(to -> to.isAfter(from)).map(to -> Duration.between(from, to)))
                .orElse(Duration.ZERO);
    }

    /** Whether the seat is in the call now. */
    public boolean isTalking() {
        return answeredAt.isPresent() && endedAt.isEmpty();
    }
}
