package org.yihaotong.store.row;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.Reconciliation;

/** What was found when a line's day was compared last. */
@Entity
@Table(name = "call_reckoning")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class ReckoningRow {

    @Id
    private String id;

    private String hotline;

    @Column(name = "of_day")
    private Instant day;

    private String document;

    protected ReckoningRow() {}

    public ReckoningRow(Reconciliation found) {
        this.id = CallDayRow.key(found.hotline(), found.day());
        this.hotline = found.hotline();
        this.day = found.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        take(found);
    }

    /** The last word counts. */
    public final void take(Reconciliation found) {
        document = Documents.write(found);
    }

    public String id() {
        return id;
    }

    public Instant day() {
        return day;
    }

    public Reconciliation found() {
        return Documents.read(document, Reconciliation.class);
    }
}
