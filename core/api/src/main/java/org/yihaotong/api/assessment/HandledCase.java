package org.yihaotong.api.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/**
 * One order behind a number, or an item or task of the knowledge base.
 *
 * @param ticket its number; of the knowledge base, the id of the item or the task
 * @param referral 0: the centre answered itself, or it is of the knowledge base
 * @param round which time the unit had to do it
 * @param title as lists show it
 * @param type empty for the knowledge base
 * @param urgency empty for the knowledge base
 * @param measures what is true of it
 * @param exempt in which aspects it is left out
 */
public record HandledCase(
        String ticket,
        int referral,
        int round,
        String unit,
        String title,
        Optional<AppealType> type,
        Optional<Urgency> urgency,
        String matter,
        LocalDate dispatchedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> answeredOn,
        Set<Measure> measures,
        Set<Aspect> exempt) {

    public HandledCase {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(dispatchedOn, "dispatchedOn");
        measures = Set.copyOf(measures);
        exempt = Set.copyOf(exempt);
    }
}
