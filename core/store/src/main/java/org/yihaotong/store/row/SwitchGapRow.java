package org.yihaotong.store.row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;

/** A time that nobody heard. */
@Entity
@Table(name = "switch_gap")
public class SwitchGapRow {

    private static final int WHY = 800;

    @Id
    private String id;

    private String provider;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "to_at")
    private Instant toAt;

    private String why;

    protected SwitchGapRow() {}

    /** Its row, the same for the same switch and beginning. */
    public static SwitchGapRow of(Gap gap) {
        SwitchGapRow row = new SwitchGapRow();
        String key = gap.provider() + " " + gap.from();
        row.id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        row.provider = gap.provider();
        row.fromAt = gap.from();
        row.toAt = gap.to();
        row.why = Names.clipped(gap.why(), WHY);
        return row;
    }

    public Gap gap() {
        return new Gap(provider, fromAt, toAt, why);
    }
}
