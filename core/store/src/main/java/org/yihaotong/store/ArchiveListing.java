package org.yihaotong.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.store.row.ArchiveRow;

/** What is found in the archive, page by page along the index of age; several types are read type by type. */
final class ArchiveListing {

    private static final String LIST = "archive";
    private static final Pattern BEGIN_OF_NUMBER = Pattern.compile("[A-Z]{2}\\d{1,8}(-\\d{0,9})?");
    private static final Comparator<ArchiveRow> NEWEST_FIRST = Comparator.comparing(ArchiveRow::acceptedAt)
            .thenComparing(ArchiveRow::number)
            .reversed();

    private final EntityManager em;
    private final ArchiveQuery query;
    private final Optional<Instant> from;
    private final Optional<Instant> before;
    private final Shares visible;
    private final Collection<String> among;
    private final int limit;

    ArchiveListing(
            EntityManager em, ArchiveQuery query, Optional<Instant> from, Optional<Instant> before, Shares visible) {
        this(em, query, from, before, visible, List.of());
    }

    /** Of these tickets only, whatever text, cursor and limit the query has; of none: of all. */
    ArchiveListing(
            EntityManager em,
            ArchiveQuery query,
            Optional<Instant> from,
            Optional<Instant> before,
            Shares visible,
            Collection<String> among) {
        this.em = em;
        this.query = query;
        this.from = from;
        this.before = before;
        this.visible = visible;
        this.among = among;
        this.limit = among.isEmpty() ? query.limit() : among.size();
    }

    Page<ArchivedTicket> page() {
        List<ArchiveRow> rows = Pages.merged(query.types(), this::rows, NEWEST_FIRST, limit + 1);
        return Pages.of(rows, limit, ArchiveRow::listed, row -> new Cursor(LIST, row.acceptedAt(), row.number()));
    }

    private List<ArchiveRow> rows(Set<AppealType> types) {
        Filter filter = new Filter("SELECT t FROM ArchiveRow t").in("t.type", "types", types);
        from.ifPresent(moment -> filter.and("t.acceptedAt >= :from", "from", moment));
        before.ifPresent(moment -> filter.and("t.acceptedAt < :before", "before", moment));
        query.matter().ifPresent(matter -> filter.and("(t.matter = :matter OR t.matter LIKE :below ESCAPE '!')")
                .with("matter", matter)
                .with("below", literally(matter) + "/%"));
        query.unit().ifPresent(unit -> new Shares("r", Set.of(unit), Set.of()).narrow(em, filter));
        visible.narrow(em, filter);
        filter.in("t.number", "among", among);
        if (among.isEmpty()) {
            query.text().ifPresent(text -> search(filter, text));
            query.cursor().ifPresent(cursor -> after(filter, Cursor.read(LIST, cursor)));
        }
        return filter.then("ORDER BY t.acceptedAt DESC, t.number DESC").read(em, ArchiveRow.class, limit + 1);
    }

    private static void after(Filter filter, Cursor cursor) {
        filter.and("t.acceptedAt <= :moment AND (t.acceptedAt < :moment OR t.number < :key)", "moment", cursor.moment())
                .with("key", cursor.key());
    }

    private static void search(Filter filter, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (BEGIN_OF_NUMBER.matcher(upper).matches()) {
            filter.and("t.number >= :begin", "begin", upper).and("t.number < :end", "end", upper + "~");
        } else {
            filter.and(
                    "LOWER(t.words) LIKE :text ESCAPE '!'",
                    "text",
                    "%" + literally(text.toLowerCase(Locale.ROOT)) + "%");
        }
    }

    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
