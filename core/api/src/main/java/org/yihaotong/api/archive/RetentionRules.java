package org.yihaotong.api.archive;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;

/**
 * When caller and requester are erased from archived tickets, and numbers from call records; content of the rule book
 * {@code retention}.
 *
 * @param rules at most 200; the first that fits counts, and where none fits the persons are kept for ever
 * @param callYears for how many years telephone numbers stay in call records, what these said before corrections, rows put
 *     aside, calls at the switch, tasks to call back and refused numbers; 1 to 100; 0, as in editions from before there was
 *     this rule: 3
 */
public record RetentionRules(List<RetentionRule> rules, int callYears) {

    private static final int THREE_YEARS = 3;

    /** The name of the book. */
    public static final String BOOK = "retention";

    public RetentionRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
        callYears = callYears == 0 ? THREE_YEARS : callYears;
    }

    /** For how many years the persons of such a ticket are kept; empty: for ever. */
    public Optional<Integer> years(AppealType type, String matter) {
        return rules.stream()
                .filter(rule -> rule.fits(type, matter))
                .findFirst()
                .flatMap(RetentionRule::years);
    }
}
