package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.engine.port.CallStore.Aside;

/** A row of call records that waits, or waited, for a person. */
@Entity
@Table(name = "call_aside")
public class AsideCallRow {

    @Id
    private String id;

    private String hotline;

    @Column(name = "row_key")
    private String key;

    private String source;

    @Column(name = "source_call")
    private String sourceCall;

    private String seq;

    private String reason;

    @Enumerated(EnumType.STRING)
    private AsideState state;

    private Instant since;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    private String note;

    @Column(name = "as_it_came")
    private String asItCame;

    private String document;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected AsideCallRow() {}

    /** A new row. */
    public static AsideCallRow of(Aside aside) {
        AsideCallRow row = new AsideCallRow();
        row.id = aside.row().id();
        row.hotline = aside.row().hotline();
        row.key = aside.row().key();
        row.source = aside.origin().source();
        row.sourceCall = aside.origin().call();
        row.seq = aside.origin().seq();
        row.since = aside.row().since();
        row.asItCame = aside.row().row();
        row.document = aside.record().map(Documents::write).orElse(null);
        row.take(aside.row());
        return row;
    }

    /** Says anew what is wrong, and what became of it. */
    public final void take(AsideRow row) {
        reason = row.reason();
        state = row.state();
        settledAt = row.settledAt().orElse(null);
        settledBy = row.settledBy();
        note = row.note();
    }

    /** Forgets what stood in it. */
    public void erase(Instant at) {
        asItCame = "";
        document = null;
        erasedAt = at;
    }

    public String id() {
        return id;
    }

    public Instant since() {
        return since;
    }

    /** The row as a list shows it. */
    public AsideRow row() {
        return new AsideRow(
                id,
                hotline,
                key,
                reason,
                asItCame,
                document != null,
                state,
                since,
                Optional.ofNullable(settledAt),
                settledBy,
                note,
                Optional.ofNullable(erasedAt));
    }

    /** The row with the record in it. */
    public Aside aside() {
        Optional<CallRecord> record = Optional.ofNullable(document).map(d -> Documents.read(d, CallRecord.class));
        return new Aside(row(), record, new Origin(source, sourceCall, seq));
    }
}
