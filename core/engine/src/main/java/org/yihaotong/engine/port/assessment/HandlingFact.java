package org.yihaotong.engine.port.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;

/**
 * What became of one order: one referral of a ticket in one round; or of a ticket that the centre answered itself, as
 * referral 0 of no unit.
 *
 * @param outcomes sum of the flags of all {@link Measure}s that are true
 * @param minutes from dispatch to the answer; 0 without one
 */
public record HandlingFact(
        String ticket,
        int referral,
        int round,
        String unit,
        AppealType type,
        Urgency urgency,
        Channel channel,
        String matter,
        String area,
        LocalDate acceptedOn,
        LocalDate dispatchedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> calledOn,
        long outcomes,
        long minutes) {

    public HandlingFact {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(dispatchedOn, "dispatchedOn");
    }

    /** Whether both are about the same order. */
    public boolean isSameOrder(HandlingFact other) {
        return ticket.equals(other.ticket) && referral == other.referral && round == other.round;
    }

    /** The same order after the next round has begun. */
    public HandlingFact redone() {
        long flags = (outcomes | Measure.REDONE.flag()) & ~Measure.FINAL.flag();
        return new HandlingFact(
                ticket,
                referral,
                round,
                unit,
                type,
                urgency,
                channel,
                matter,
                area,
                acceptedOn,
                dispatchedOn,
                dueOn,
                answeredOn,
                calledOn,
                flags,
                minutes);
    }
}
