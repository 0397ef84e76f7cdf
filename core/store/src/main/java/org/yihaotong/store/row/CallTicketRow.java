package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That a call lies beside a ticket. */
@Entity
@Table(name = "switch_call_ticket")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // who laid it there is told by the database alone
public class CallTicketRow {

    @Id
    @Column(name = "call_id")
    private String owner;

    @Id
    @Column(name = "ticket")
    private String name;

    @Column(name = "laid_by")
    private String by;

    @Column(name = "laid_at")
    private Instant at;

    protected CallTicketRow() {}

    public CallTicketRow(String call, String ticket, String by, Instant at) {
        this.owner = call;
        this.name = ticket;
        this.by = by;
        this.at = at;
    }

    public String call() {
        return owner;
    }

    public String ticket() {
        return name;
    }
}
