package org.yihaotong.api.clock;

import java.util.List;

/**
 * All time limits, and when the lamps change (时限). Of the rules that fit, the most specific one counts: the longest
 * matter first, then the one that names the urgency, then the one that names the unit, then the one that names the type;
 * of equals the earlier line.
 *
 * @param rules at most 500; one of every kind fits everything
 * @param yellowPercent when the lamp turns yellow, 1 to 99 % of the counted time
 * @param redPercent when it turns red, above yellow, at most 100
 */
public record ClockRules(List<ClockRule> rules, int yellowPercent, int redPercent) {

    /** The name of the rule book. */
    public static final String BOOK = "clocks";

    public ClockRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
