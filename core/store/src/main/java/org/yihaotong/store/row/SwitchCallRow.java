package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;

/** A call at a switch as it stands, written by {@link CallColumns}; the columns are for lists, the document says all. */
@Entity
@Table(name = "switch_call")
@SuppressWarnings({"UnusedVariable", "unused"}) // some columns are there for queries only
public class SwitchCallRow {

    @Id
    private String id;

    private String provider;
    private boolean inbound;
    private String reached;
    private String hotline;
    private String agent;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "lost_at")
    private Instant lostAt;

    @Enumerated(EnumType.STRING)
    private CallFate fate;

    private String document;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected SwitchCallRow() {}

    /** Forgets telephone numbers. */
    public void erase(Instant at) {
        document = Documents.write(call().withoutNumbers());
        reached = null;
        lostAt = null;
        erasedAt = at;
    }

    /** It has been decided whether the citizen is called back. */
    public void decide() {
        lostAt = null;
    }

    public String id() {
        return id;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    /** The call as it follows from its events. */
    public Call call() {
        return Documents.read(document, Call.class);
    }
}
