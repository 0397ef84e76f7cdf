package org.yihaotong.api.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.ticket.AppealType;

/**
 * What is looked for in the archive; the newest appeal comes first.
 *
 * @param text the beginning of a number, or words of title, content or answer; 2 to 60 characters. Words are looked for
 *     within at most 366 days
 * @param unit only tickets with a referral to this unit
 * @param types empty: all
 * @param matter this matter and all below it, such as {@code 供水} for {@code 供水/停水}
 * @param from accepted on this day or later
 * @param until accepted on this day or earlier
 * @param cursor from the page before
 * @param limit 1 to 200; 0: 50
 */
public record ArchiveQuery(
        Optional<String> text,
        Optional<String> unit,
        Set<AppealType> types,
        Optional<String> matter,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> cursor,
        int limit) {

    private static final int DEFAULT_LIMIT = 50;

    public ArchiveQuery {
        text = text == null ? Optional.empty() : text;
        unit = unit == null ? Optional.empty() : unit;
        types = types == null ? Set.of() : Set.copyOf(types);
        matter = matter == null ? Optional.empty() : matter;
        from = from == null ? Optional.empty() : from;
        until = until == null ? Optional.empty() : until;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? DEFAULT_LIMIT : limit;
    }
}
