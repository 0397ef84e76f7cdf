package org.yihaotong.api.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/**
 * One order behind a number.
 *
 * @param referral 0: the centre answered itself
 * @param round which time the unit had to do it
 * @param title as lists show it
 * @param measures what is true of it
 * @param exempt in which aspects it is left out
 */
public record HandledCase(
        String ticket,
        int referral,
        int round,
        String unit,
        String title,
        AppealType type,
        Urgency urgency,
        String matter,
        LocalDate dispatchedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> answeredOn,
        Set<Measure> measures,
        Set<Aspect> exempt) {

    public HandledCase {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(dispatchedOn, "dispatchedOn");
        measures = Set.copyOf(measures);
        exempt = Set.copyOf(exempt);
    }
}
