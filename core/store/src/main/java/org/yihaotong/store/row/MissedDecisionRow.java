package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What was decided of a lost call: the task that counts it, or none. */
@Entity
@Table(name = "missed_decision")
public class MissedDecisionRow {

    @Id
    @Column(name = "call_id")
    private String call;

    private String task;

    protected MissedDecisionRow() {}

    public MissedDecisionRow(String call, String task) {
        this.call = call;
        this.task = task;
    }

    public String call() {
        return call;
    }

    /** Id of the task; empty: none was needed. */
    public String task() {
        return task;
    }
}
