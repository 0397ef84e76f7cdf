package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.supervision.CircularReceipt;

/** A person who has read a circular. */
@Entity
@Table(name = "circular_receipt")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // the circular is there for queries only
public class CircularReceiptRow {

    @Id
    @Column(name = "circular")
    private String owner;

    @Id
    @Column(name = "login")
    private String name;

    private String unit;

    @Column(name = "read_at")
    private Instant readAt;

    protected CircularReceiptRow() {}

    /** A new row. */
    public static CircularReceiptRow of(String circular, CircularReceipt receipt) {
        CircularReceiptRow row = new CircularReceiptRow();
        row.owner = circular;
        row.name = receipt.by();
        row.unit = receipt.unit();
        row.readAt = receipt.at();
        return row;
    }

    /** The receipt as it was given. */
    public CircularReceipt receipt() {
        return new CircularReceipt(unit, name, readAt);
    }
}
