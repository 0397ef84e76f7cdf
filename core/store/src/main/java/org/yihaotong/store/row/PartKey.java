package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of the numbered parts of a ticket: its referrals, its events. */
public class PartKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String ticket;
    private long no;

    protected PartKey() {}

    public PartKey(String ticket, long no) {
        this.ticket = ticket;
        this.no = no;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartKey key && no == key.no && Objects.equals(ticket, key.ticket);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, no);
    }
}
