package org.yihaotong.api.knowledge;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.TimeLimit;

/**
 * How the knowledge base is kept; an administrator or a knowledge editor changes it.
 *
 * @param reviewMonths 1 to 60: after how many months an item is looked at again, if nobody names a day
 * @param likeness 50 to 100: from how many percent on two titles are said to be about the same
 * @param absenceMinutes 1 to 10,080: how long a source is missing until its items are archived
 * @param categories the category tree as paths, such as {@code 公用事业/供热}; at most 500
 * @param correctionLimit how long a unit has to put an item right; 3 working days if nobody says
 * @param missingLimit how long a unit has for an item that is missing; 5 working days if nobody says
 * @param comparisonLimit how long a unit has to say which of two items holds; 5 working days if nobody says
 */
public record KnowledgeRules(
        int reviewMonths,
        int likeness,
        int absenceMinutes,
        List<String> categories,
        TimeLimit correctionLimit,
        TimeLimit missingLimit,
        TimeLimit comparisonLimit) {

    /** The name of the rule book that holds them. */
    public static final String BOOK = "knowledge";

    public KnowledgeRules {
        categories = List.copyOf(categories);
        correctionLimit = Objects.requireNonNullElse(correctionLimit, TimeLimit.days(3));
        missingLimit = Objects.requireNonNullElse(missingLimit, TimeLimit.days(5));
        comparisonLimit = Objects.requireNonNullElse(comparisonLimit, TimeLimit.days(5));
    }

    /** How long a task of this kind may take. */
    public TimeLimit limit(KnowledgeTaskKind kind) {
        return switch (kind) {
            case CORRECTION -> correctionLimit;
            case MISSING -> missingLimit;
            case COMPARISON -> comparisonLimit;
        };
    }
}
