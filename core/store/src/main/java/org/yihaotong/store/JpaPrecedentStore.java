package org.yihaotong.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.PrecedentStore;
import org.yihaotong.store.row.EventRow;
import org.yihaotong.store.row.ListedTicketRow;

/** Earlier tickets and returns in the database. */
@Component
public final class JpaPrecedentStore implements PrecedentStore {

    private static final Set<EventKind> DECISIONS =
            EnumSet.of(EventKind.RETURN_ACCEPTED, EventKind.RETURN_REFUSED, EventKind.ARBITRATED);

    private final Database database;

    @Activate
    public JpaPrecedentStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public List<Precedent> tickets(Alike alike, int limit) {
        return database
                .call(em -> new Filter("SELECT t FROM ListedTicketRow t")
                        .and("t.matter = :matter", "matter", alike.matter())
                        .and("t.area = :area", "area", alike.area())
                        .and("t.acceptedAt >= :since", "since", alike.since())
                        .and("t.number <> :except", "except", alike.exceptTicket())
                        .then("ORDER BY t.acceptedAt DESC, t.number DESC")
                        .read(em, ListedTicketRow.class, limit))
                .stream()
                .map(ListedTicketRow::precedent)
                .toList();
    }

    @Override
    public Map<EventKind, Long> counts(Alike alike) {
        return counted(of(new Filter("SELECT p.kind, COUNT(p.no) FROM PrecedentRow p"), alike));
    }

    @Override
    public List<TicketEvent> decisions(Alike alike, int limit) {
        Filter filter = new Filter("SELECT e FROM PrecedentRow p, EventRow e");
        return database
                .call(em -> of(filter, alike)
                        .in("p.kind", "kinds", DECISIONS)
                        .and("e.ticket = p.ticket AND e.no = p.no")
                        .then("ORDER BY p.at DESC, p.ticket, p.no")
                        .read(em, EventRow.class, limit))
                .stream()
                .map(EventRow::event)
                .toList();
    }

    private static Filter of(Filter filter, Alike alike) {
        return filter.and("p.matter = :matter", "matter", alike.matter())
                .and("p.area = :area", "area", alike.area())
                .and("p.at >= :since", "since", alike.since())
                .and("p.ticket <> :except", "except", alike.exceptTicket());
    }

    @Override
    public long dispatched(String unit, Instant since) {
        return database.call(em -> new Filter("SELECT COUNT(r.no) FROM ReferralRow r")
                .and("r.unit = :unit", "unit", unit)
                .and("r.dispatchedAt >= :since", "since", since)
                .readAll(em, Long.class)
                .get(0));
    }

    @Override
    public Map<EventKind, Long> returns(String unit, Instant since) {
        return counted(new Filter("SELECT p.kind, COUNT(p.no) FROM PrecedentRow p")
                .and("p.unit = :unit", "unit", unit)
                .and("p.at >= :since", "since", since));
    }

    private Map<EventKind, Long> counted(Filter filter) {
        Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
        database.call(em -> filter.then("GROUP BY p.kind").readAll(em, Object[].class))
                .forEach(row -> counts.put((EventKind) row[0], (Long) row[1]));
        return counts;
    }
}
