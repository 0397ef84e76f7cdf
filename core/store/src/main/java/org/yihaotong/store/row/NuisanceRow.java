package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;

/** A number that is not put through. */
@Entity
@Table(name = "nuisance_caller")
@SuppressWarnings({"UnusedVariable", "unused"}) // when it was erased is there for a query only
public class NuisanceRow {

    @Id
    private String id;

    private String number;
    private String reason;

    @Enumerated(EnumType.STRING)
    private NuisanceState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "until_at")
    private Instant until;

    private long version;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected NuisanceRow() {}

    /** A new row. */
    public static NuisanceRow of(NuisanceCaller entry) {
        NuisanceRow row = new NuisanceRow();
        row.id = entry.id();
        row.number = CallColumns.number(entry.number());
        row.reason = entry.reason();
        row.proposedBy = entry.proposedBy();
        row.proposedAt = entry.proposedAt();
        row.until = entry.until();
        row.take(entry);
        return row;
    }

    /** Says anew what was decided. */
    public final void take(NuisanceCaller entry) {
        state = entry.state();
        decidedBy = entry.decidedBy();
        decidedAt = entry.decidedAt().orElse(null);
        version = entry.version();
    }

    /** Forgets the number, and what somebody wrote of the caller. */
    public void erase(Instant at) {
        number = "";
        reason = "";
        erasedAt = at;
    }

    public String id() {
        return id;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public NuisanceCaller entry() {
        return new NuisanceCaller(
                id,
                number,
                reason,
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                Optional.ofNullable(decidedAt),
                until,
                version);
    }
}
