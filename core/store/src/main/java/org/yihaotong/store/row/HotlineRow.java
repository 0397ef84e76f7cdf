package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.KnownLine;

/** A line's last known facts. */
@Entity
@Table(name = "hotline")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class HotlineRow {

    @Id
    private String id;

    @Column(name = "paused_because")
    private String pausedBecause;

    @Column(name = "failed_at")
    private Instant failedAt;

    private String facts;

    protected HotlineRow() {}

    /** A new row of a line that is not paused. */
    public static HotlineRow of(Hotline hotline) {
        HotlineRow row = new HotlineRow();
        row.id = hotline.id();
        row.pausedBecause = "";
        row.take(hotline);
        return row;
    }

    /** Takes new facts; a pause stays. */
    public final void take(Hotline hotline) {
        facts = Documents.write(hotline);
    }

    /** Pauses with a reason, or resumes with an empty one. */
    public void pause(String reason, Optional<Instant> failed) {
        pausedBecause = reason;
        failedAt = failed.orElse(null);
    }

    /** The line as it was kept. */
    public KnownLine line() {
        return new KnownLine(Documents.read(facts, Hotline.class), pausedBecause, Optional.ofNullable(failedAt));
    }
}
