package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Until when a switch was heard. */
@Entity
@Table(name = "switch_heard")
public class SwitchHeardRow {

    @Id
    private String provider;

    @Column(name = "heard_at")
    private Instant heardAt;

    protected SwitchHeardRow() {}

    public SwitchHeardRow(String provider, Instant heardAt) {
        this.provider = provider;
        this.heardAt = heardAt;
    }

    /** Another node may have heard more. */
    public void hear(Instant until) {
        heardAt = until.isAfter(heardAt) ? until : heardAt;
    }

    public Instant heardAt() {
        return heardAt;
    }
}
