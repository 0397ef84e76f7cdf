package org.yihaotong.engine.clock;

import java.util.Comparator;
import java.util.NoSuchElementException;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Urgency;

/** What decides which rule fits: type, urgency, matter and unit. */
record RuleChoice(AppealType type, Urgency urgency, String matter, String unit) {

    /** The longest matter first, then urgency, unit and type; {@code min} keeps the earlier of equals. */
    private static final Comparator<ClockRule> MOST_SPECIFIC = Comparator.comparing(
                    (ClockRule rule) -> -rule.matter().length())
            .thenComparing(rule -> rule.urgency().isEmpty())
            .thenComparing(rule -> rule.unit().isEmpty())
            .thenComparing(rule -> rule.type().isEmpty());

    static RuleChoice of(Appeal appeal, String unit) {
        return new RuleChoice(appeal.type(), appeal.urgency(), appeal.matter(), unit);
    }

    /** The most specific rule that fits. */
    ClockRule among(ClockRules rules, ClockKind kind) {
        return rules.rules().stream()
                .filter(rule -> rule.kind() == kind && fits(rule))
                .min(MOST_SPECIFIC)
                .orElseThrow(() -> new NoSuchElementException("no rule fits " + kind));
    }

    private boolean fits(ClockRule rule) {
        return rule.type().map(type::equals).orElse(true)
                && rule.urgency().map(urgency::equals).orElse(true)
                && (rule.unit().isEmpty() || rule.unit().equals(unit))
                && isBelow(rule.matter());
    }

    /** Paths grow by whole steps: 燃气 covers 燃气/泄漏, not 燃气具. */
    private boolean isBelow(String path) {
        return path.isEmpty() || matter.equals(path) || matter.startsWith(path + "/");
    }
}
