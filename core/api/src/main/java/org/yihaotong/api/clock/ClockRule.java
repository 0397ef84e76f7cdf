package org.yihaotong.api.clock;

import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.api.ticket.Urgency;

/**
 * How long one thing may take, and for which appeals (时限规则).
 *
 * @param type only for this type; empty: for every type
 * @param urgency only for this urgency; empty: for every urgency
 * @param matter the beginning of a matter's path such as {@code 燃气/泄漏}; empty: every matter
 * @param unit only for this unit; empty: for every unit
 * @param source which published rule says so, or that the centre chose it; 1 to 100 characters
 */
public record ClockRule(
        ClockKind kind,
        Optional<AppealType> type,
        Optional<Urgency> urgency,
        String matter,
        String unit,
        TimeLimit limit,
        String source) {

    public ClockRule {
        Objects.requireNonNull(kind, "kind");
        type = type == null ? Optional.empty() : type;
        urgency = urgency == null ? Optional.empty() : urgency;
        matter = matter == null ? "" : matter.strip();
        unit = unit == null ? "" : unit.strip();
        Objects.requireNonNull(limit, "limit");
        source = source == null ? "" : source.strip();
    }

    /** Whether it fits every appeal of every unit. */
    public boolean isGeneral() {
        return type.isEmpty() && urgency.isEmpty() && matter.isEmpty() && unit.isEmpty();
    }

    /** Whether it fits the same appeals and units as the other one. */
    public boolean fitsTheSameAs(ClockRule other) {
        return kind == other.kind
                && type.equals(other.type)
                && urgency.equals(other.urgency)
                && matter.equals(other.matter)
                && unit.equals(other.unit);
    }
}
