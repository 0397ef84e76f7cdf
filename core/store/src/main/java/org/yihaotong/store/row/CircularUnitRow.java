package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A unit to which a circular goes. */
@Entity
@Table(name = "circular_unit")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // the columns are there for queries only
public class CircularUnitRow {

    @Id
    @Column(name = "unit")
    private String owner;

    @Id
    @Column(name = "circular")
    private String name;

    protected CircularUnitRow() {}

    /** A new row. */
    public static CircularUnitRow of(String unit, String circular) {
        CircularUnitRow row = new CircularUnitRow();
        row.owner = unit;
        row.name = circular;
        return row;
    }
}
