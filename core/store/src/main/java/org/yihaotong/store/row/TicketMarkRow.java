package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.ticket.TicketMark;

/** What waits at a ticket besides its state; there is a row only while it does. */
@Entity
@Table(name = "ticket_mark")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // the columns are there for queries only
public class TicketMarkRow {

    @Id
    @Column(name = "ticket")
    private String owner;

    @Id
    @Column(name = "mark")
    private String name;

    protected TicketMarkRow() {}

    /** A new row. */
    public static TicketMarkRow of(String ticket, TicketMark mark) {
        TicketMarkRow row = new TicketMarkRow();
        row.owner = ticket;
        row.name = mark.name();
        return row;
    }
}
