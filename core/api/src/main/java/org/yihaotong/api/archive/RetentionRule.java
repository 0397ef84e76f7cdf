package org.yihaotong.api.archive;

import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.ticket.AppealType;

/**
 * How long the persons in some archived tickets are kept (保存期限).
 *
 * @param matter this matter and all below it; empty: every matter
 * @param types empty: every type
 * @param years 1 to 100 after archiving; empty: for ever
 */
public record RetentionRule(String matter, Set<AppealType> types, Optional<Integer> years) {

    public RetentionRule {
        matter = matter == null ? "" : matter.strip();
        types = types == null ? Set.of() : Set.copyOf(types);
        years = years == null ? Optional.empty() : years;
    }

    /** Whether the rule speaks of such a ticket. */
    public boolean fits(AppealType type, String about) {
        return (types.isEmpty() || types.contains(type))
                && (matter.isEmpty() || about.equals(matter) || about.startsWith(matter + "/"));
    }
}
