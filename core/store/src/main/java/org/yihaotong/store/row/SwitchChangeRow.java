package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDeed;

/** Who replaced a switch's files; inserted once, never changed. */
@Entity
@Table(name = "switch_change")
public class SwitchChangeRow {

    private static final int TROUBLE_LENGTH = 2000;

    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant at;

    private String login;
    private String who;

    @Column(name = "switch_id")
    private String switchId;

    @Enumerated(EnumType.STRING)
    private SwitchDeed deed;

    @Column(name = "sum_before")
    private String before;

    @Column(name = "sum_after")
    private String after;

    private String reason;
    private String trouble;

    protected SwitchChangeRow() {}

    /** A new row. */
    public static SwitchChangeRow of(SwitchChange change) {
        SwitchChangeRow row = new SwitchChangeRow();
        row.id = change.id();
        row.at = change.at();
        row.login = change.login();
        row.who = change.who();
        row.switchId = change.switchId();
        row.deed = change.deed();
        row.before = change.before();
        row.after = change.after();
        row.reason = change.reason();
        row.trouble = Names.clipped(change.trouble(), TROUBLE_LENGTH);
        return row;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** The change as it was written. */
    public SwitchChange change() {
        return new SwitchChange(id, at, login, who, switchId, deed, before, after, reason, trouble);
    }
}
