package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;

/** One unit's share of a ticket as worklists look for it; the whole referral is in the ticket's document. */
@Entity
@Table(name = "referral")
@IdClass(PartKey.class)
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class ReferralRow {

    @Id
    private String ticket;

    @Id
    @Column(name = "referral_no")
    private long no;

    private String unit;
    private String worker;

    @Column(name = "is_lead")
    private boolean lead;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "round_no")
    private int round;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    private Instant due;

    protected ReferralRow() {}

    /** A new row. */
    public static ReferralRow of(String ticket, Referral referral) {
        ReferralRow row = new ReferralRow();
        row.ticket = ticket;
        row.no = referral.no();
        row.take(referral);
        return row;
    }

    public long no() {
        return no;
    }

    /** Says everything anew. */
    public final void take(Referral referral) {
        unit = referral.unit();
        worker = referral.worker();
        lead = referral.lead();
        state = referral.state();
        round = referral.round();
        dispatchedAt = referral.dispatchedAt();
        due = referral.handleBy().due();
    }
}
