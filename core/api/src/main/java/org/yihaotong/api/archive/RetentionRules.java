package org.yihaotong.api.archive;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;

/**
 * When caller and requester are erased from archived tickets; content of the rule book {@code retention}.
 *
 * @param rules at most 200; the first that fits counts, and where none fits the persons are kept for ever
 */
public record RetentionRules(List<RetentionRule> rules) {

    /** The name of the book. */
    public static final String BOOK = "retention";

    public RetentionRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** For how many years the persons of such a ticket are kept; empty: for ever. */
    public Optional<Integer> years(AppealType type, String matter) {
        return rules.stream()
                .filter(rule -> rule.fits(type, matter))
                .findFirst()
                .flatMap(RetentionRule::years);
    }
}
