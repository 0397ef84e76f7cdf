package org.yihaotong.api.clock;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/**
 * An appeal that nobody has made, to see its clocks (试算).
 *
 * @param unit who would have it; empty: the centre
 * @param from when the clocks would start; empty: now
 * @param rules limits that are not in force (yet); empty: those in force
 * @param calendar a calendar that is not in force (yet); empty: the one in force
 */
public record Trial(
        AppealType type,
        Urgency urgency,
        String matter,
        String unit,
        Optional<Instant> from,
        Optional<ClockRules> rules,
        Optional<WorkCalendar> calendar) {

    public Trial {
        Objects.requireNonNull(type, "type");
        urgency = urgency == null ? Urgency.NORMAL : urgency;
        matter = matter == null ? "" : matter.strip();
        unit = unit == null ? "" : unit.strip();
        from = from == null ? Optional.empty() : from;
        rules = rules == null ? Optional.empty() : rules;
        calendar = calendar == null ? Optional.empty() : calendar;
    }
}
