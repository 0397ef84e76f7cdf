package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of a handled order: ticket, referral, round. */
public class FactKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String ticket;
    private int referral;
    private int round;

    protected FactKey() {}

    public FactKey(String ticket, int referral, int round) {
        this.ticket = ticket;
        this.referral = referral;
        this.round = round;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactKey key
                && referral == key.referral
                && round == key.round
                && Objects.equals(ticket, key.ticket);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, referral, round);
    }
}
