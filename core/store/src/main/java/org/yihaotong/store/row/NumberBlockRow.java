package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The next free ticket number of a day. */
@Entity
@Table(name = "number_block")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class NumberBlockRow {

    @Id
    @Column(name = "of_day")
    private String day;

    @Column(name = "next_number")
    private long next;

    protected NumberBlockRow() {}

    public NumberBlockRow(String day, long next) {
        this.day = day;
        this.next = next;
    }
}
