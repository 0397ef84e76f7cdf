package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;

/** A citizen to be called back. */
@Entity
@Table(name = "missed_call")
@SuppressWarnings({"UnusedVariable", "unused"}) // the open number is there for queries and as a key only
public class MissedRow {

    @Id
    private String id;

    private String number;

    @Column(name = "open_number")
    private String openNumber;

    private String hotline;

    @Column(name = "call_id")
    private String call;

    private int tries;

    @Enumerated(EnumType.STRING)
    private MissedState state;

    private Instant since;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    private String note;
    private long version;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected MissedRow() {}

    /** A new row. */
    public static MissedRow of(MissedCall task) {
        MissedRow row = new MissedRow();
        row.id = task.id();
        row.number = CallColumns.number(task.number());
        row.hotline = task.hotline().orElse("");
        row.since = task.since();
        row.take(task);
        return row;
    }

    /** Says anew how often the citizen tried, and what came of it. */
    public final void take(MissedCall task) {
        call = task.call();
        tries = task.tries();
        state = task.state();
        openNumber = state == MissedState.OPEN && erasedAt == null ? number : null;
        settledAt = task.settledAt().orElse(null);
        settledBy = task.settledBy();
        note = task.note();
        version = task.version();
    }

    /** Forgets the number, and what somebody wrote of the citizen. */
    public void erase(Instant at) {
        number = "";
        openNumber = null;
        note = "";
        erasedAt = at;
    }

    public String id() {
        return id;
    }

    public Instant since() {
        return since;
    }

    public MissedCall task() {
        return new MissedCall(
                id,
                number,
                hotline.isEmpty() ? Optional.empty() : Optional.of(hotline),
                call,
                tries,
                state,
                since,
                Optional.ofNullable(settledAt),
                settledBy,
                note,
                version);
    }
}
