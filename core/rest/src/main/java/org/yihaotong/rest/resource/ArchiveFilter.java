package org.yihaotong.rest.resource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.ticket.AppealType;

/** What is looked for in the archive, as parameters of an address. */
public final class ArchiveFilter {

    @QueryParam("words")
    private String words;

    @QueryParam("unit")
    private String unit;

    @QueryParam("type")
    private Set<AppealType> types;

    @QueryParam("matter")
    private String matter;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("until")
    private LocalDate until;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    ArchiveQuery query() {
        return new ArchiveQuery(
                Optional.ofNullable(words),
                Optional.ofNullable(unit),
                types,
                Optional.ofNullable(matter),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
