package org.yihaotong.api.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yihaotong.api.ticket.TimeLimit;

/**
 * When orders issue themselves, and how long units have to answer them; content of the rule book {@code supervision}.
 *
 * @param rules at most 100
 * @param byHand how long a unit has to answer an order of each level that a person issued; level 1 first
 */
public record SupervisionRules(List<SupervisionRule> rules, List<TimeLimit> byHand) {

    /** The name of the book. */
    public static final String BOOK = "supervision";

    public SupervisionRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
        byHand = byHand == null
                ? List.of()
                : byHand.stream().filter(Objects::nonNull).toList();
    }

    /** The rules in force with this trigger, the strictest first. */
    public Stream<SupervisionRule> on(SupervisionRule.Trigger trigger) {
        return rules.stream()
                .filter(r -> r.active() && r.trigger() == trigger)
                .sorted((a, b) -> Integer.compare(b.level(), a.level()));
    }

    /** The time limit of an order of this level that a person issued. */
    public TimeLimit feedback(int level) {
        return byHand.get(Math.min(level, byHand.size()) - 1);
    }
}
