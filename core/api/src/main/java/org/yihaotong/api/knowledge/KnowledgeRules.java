package org.yihaotong.api.knowledge;

import java.util.List;

/**
 * How the knowledge base is kept; an administrator or a knowledge editor changes it.
 *
 * @param reviewMonths 1 to 60: after how many months an item is looked at again, if nobody names a day
 * @param likeness 50 to 100: from how many percent on two titles are said to be about the same
 * @param absenceMinutes 1 to 10,080: how long a source is missing until its items are archived
 * @param categories the category tree as paths, such as {@code 公用事业/供热}; at most 500
 */
public record KnowledgeRules(int reviewMonths, int likeness, int absenceMinutes, List<String> categories) {

    /** The name of the rule book that holds them. */
    public static final String BOOK = "knowledge";

    public KnowledgeRules {
        categories = List.copyOf(categories);
    }
}
