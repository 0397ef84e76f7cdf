package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.channel.Published;

/** That a ticket is public, and by what it is listed. */
@Entity
@Table(name = "public_ticket")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class PublicTicketRow {

    @Id
    private String number;

    private String matter;
    private boolean ended;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PublicTicketRow() {}

    /** A new row. */
    public static PublicTicketRow of(Ticket ticket, Instant at) {
        PublicTicketRow row = new PublicTicketRow();
        row.number = ticket.number();
        row.acceptedAt = ticket.acceptedAt();
        row.take(ticket, at);
        return row;
    }

    /** Says anew how the ticket stands since this moment. */
    public final void take(Ticket ticket, Instant at) {
        matter = ticket.appeal().matter();
        ended = ticket.state().isEnded();
        changedAt = at;
    }

    public String number() {
        return number;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Published published() {
        return new Published(number, changedAt);
    }
}
