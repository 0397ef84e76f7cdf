package org.yihaotong.store.row;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;

/** A body that handles referrals. */
@Entity
@Table(name = "unit")
public class UnitRow {

    @Id
    private String id;

    @Column(name = "full_name")
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String parent;
    private String hotline;
    private String area;
    private boolean active;
    private long version;

    protected UnitRow() {}

    /** A new row. */
    public static UnitRow of(Unit unit) {
        UnitRow row = new UnitRow();
        row.take(unit);
        return row;
    }

    /** Says everything anew. */
    public final void take(Unit unit) {
        id = unit.id();
        name = unit.name();
        kind = unit.kind();
        parent = unit.parent().orElse(null);
        hotline = unit.hotline().orElse(null);
        area = unit.area().orElse(null);
        active = unit.active();
        version = unit.version();
    }

    public long version() {
        return version;
    }

    /** The unit as it was saved. */
    public Unit unit() {
        return new Unit(
                id,
                name,
                kind,
                Optional.ofNullable(parent),
                Optional.ofNullable(hotline),
                Optional.ofNullable(area),
                active,
                version);
    }
}
