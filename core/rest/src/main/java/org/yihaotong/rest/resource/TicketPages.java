package org.yihaotong.rest.resource;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;

/** Walks through a list of any length, one page in memory at a time; the first is fetched at once. */
final class TicketPages implements Iterator<TicketSummary> {

    private static final int ROWS = 200;

    private final Function<TicketQuery, Page<TicketSummary>> list;
    private final TicketQuery query;
    private Iterator<TicketSummary> rows;
    private Optional<String> next;

    TicketPages(Function<TicketQuery, Page<TicketSummary>> list, TicketQuery query) {
        this.list = list;
        this.query = query;
        turnTo(query.cursor());
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next.isPresent()) {
            turnTo(next);
        }
        return rows.hasNext();
    }

    @Override
    public TicketSummary next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    private void turnTo(Optional<String> cursor) {
        Page<TicketSummary> page = list.apply(new TicketQuery(
                query.states(),
                query.types(),
                query.urgencies(),
                query.unit(),
                query.text(),
                query.mine(),
                query.order(),
                cursor,
                ROWS));
        rows = page.items().iterator();
        next = page.next();
    }
}
