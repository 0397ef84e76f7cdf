package org.yihaotong.store.row;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.Change;

/** What was asked or decided about a return, by matter and area; the words are in the ticket's chain. */
@Entity
@Table(name = "precedent")
@IdClass(PartKey.class)
@SuppressWarnings("UnusedVariable") // the columns are there for queries only
public class PrecedentRow {

    private static final Set<EventKind> KINDS = EnumSet.of(
            EventKind.RETURN_REQUESTED, EventKind.RETURN_ACCEPTED, EventKind.RETURN_REFUSED, EventKind.ARBITRATED);

    @Id
    private String ticket;

    @Id
    @Column(name = "seq")
    private long no;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String unit;
    private String matter;
    private String area;

    @Column(name = "happened_at")
    private Instant at;

    protected PrecedentRow() {}

    /** What a change adds. */
    public static Stream<PrecedentRow> of(Change change) {
        Appeal appeal = change.stored().ticket().appeal();
        return change.events().stream()
                .filter(event -> KINDS.contains(event.kind()))
                .map(event -> of(event, appeal));
    }

    private static PrecedentRow of(TicketEvent event, Appeal appeal) {
        PrecedentRow row = new PrecedentRow();
        row.ticket = event.ticket();
        row.no = event.seq();
        row.kind = event.kind();
        row.unit = event.unit().orElse("");
        row.matter = appeal.matter();
        row.area = appeal.place().area();
        row.at = event.at();
        return row;
    }
}
