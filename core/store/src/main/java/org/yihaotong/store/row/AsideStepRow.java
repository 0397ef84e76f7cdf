package org.yihaotong.store.row;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.channel.AsideDeed;
import org.yihaotong.api.channel.AsideStep;

/** What somebody did with a message that lies aside; inserted once, never changed. */
@Entity
@Table(name = "channel_aside_step")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class AsideStepRow {

    @Id
    private String id;

    private String message;

    @Column(name = "done_at")
    private Instant at;

    @Column(name = "done_by")
    private String by;

    @Column(name = "person_name")
    private String name;

    @Enumerated(EnumType.STRING)
    private AsideDeed deed;

    private String note;

    protected AsideStepRow() {}

    /** A new row. */
    public static AsideStepRow of(String message, AsideStep step) {
        AsideStepRow row = new AsideStepRow();
        row.id = UUID.randomUUID().toString();
        row.message = message;
        row.at = step.at();
        row.by = step.by();
        row.name = step.name();
        row.deed = step.deed();
        row.note = step.note();
        return row;
    }

    /** The step as it was written. */
    public AsideStep step() {
        return new AsideStep(at, by, name, deed, note);
    }
}
