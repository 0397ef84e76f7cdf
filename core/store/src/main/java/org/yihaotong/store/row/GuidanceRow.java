package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** How many callers were guided to a line on a day. */
@Entity
@Table(name = "guidance")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class GuidanceRow {

    @Id
    @Column(name = "hotline")
    private String owner;

    @Id
    @Column(name = "of_day")
    private String name;

    private long calls;

    protected GuidanceRow() {}

    /** The first call of a day. */
    public GuidanceRow(String hotline, String day) {
        owner = hotline;
        name = day;
        calls = 1;
    }
}
