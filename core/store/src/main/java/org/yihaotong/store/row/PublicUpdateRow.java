package org.yihaotong.store.row;

import java.time.Instant;
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
import org.yihaotong.engine.port.channel.PublicStep;

/** That the public is told of a link of a chain. */
@Entity
@Table(name = "public_update")
@IdClass(PartKey.class)
public class PublicUpdateRow {

    @Id
    private String ticket;

    @Id
    @Column(name = "seq")
    private long no;

    @Column(name = "happened_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String unit;

    protected PublicUpdateRow() {}

    /** A new row. */
    public static PublicUpdateRow of(TicketEvent event) {
        PublicUpdateRow row = new PublicUpdateRow();
        row.ticket = event.ticket();
        row.no = event.seq();
        row.at = event.at();
        row.kind = event.kind();
        row.unit = event.unit().orElse(null);
        return row;
    }

    public PublicStep step() {
        return new PublicStep(ticket, no, kind, Optional.ofNullable(unit), at);
    }
}
