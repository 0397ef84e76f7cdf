package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;

/** One link of a chain; inserted once, and changed only when persons are erased from its words. */
@Entity
@Table(name = "ticket_event")
@IdClass(PartKey.class)
public class EventRow {

    @Id
    private String ticket;

    @Id
    @Column(name = "seq")
    private long no;

    @Column(name = "happened_at")
    private Instant at;

    private String login;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private TicketState before;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private TicketState after;

    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected EventRow() {}

    /** A new row. */
    public static EventRow of(TicketEvent event) {
        EventRow row = new EventRow();
        row.ticket = event.ticket();
        row.no = event.seq();
        row.at = event.at();
        row.login = event.by();
        row.kind = event.kind();
        row.unit = event.unit().orElse(null);
        row.before = event.before();
        row.after = event.after();
        row.detail = Documents.write(event.detail());
        row.previousHash = event.previousHash();
        row.hash = event.hash();
        return row;
    }

    /** Says the same in other words; everything else stays. */
    public final void retell(TicketEvent veiled) {
        detail = Documents.write(veiled.detail());
    }

    /** The event as it was committed. */
    @SuppressWarnings("unchecked") // written from a Map<String, String>
    public TicketEvent event() {
        return new TicketEvent(
                ticket,
                no,
                at,
                login,
                kind,
                Optional.ofNullable(unit),
                before,
                after,
                Documents.read(detail, Map.class),
                previousHash,
                hash);
    }
}
