package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.supervision.Circular;

/** A circular to units. */
@Entity
@Table(name = "circular")
public class CircularRow {

    @Id
    private String number;

    private String title;

    @Column(name = "level_no")
    private int level;

    private String units;
    private String tickets;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    private String content;

    protected CircularRow() {}

    /** A new row. */
    public static CircularRow of(Circular circular) {
        CircularRow row = new CircularRow();
        row.number = circular.number();
        row.title = circular.title();
        row.level = circular.level();
        row.units = Names.joined(circular.units());
        row.tickets = Names.joined(circular.tickets());
        row.issuedBy = circular.issuedBy();
        row.issuedAt = circular.issuedAt();
        row.content = circular.text();
        return row;
    }

    public String number() {
        return number;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The circular as it was issued, and whether it still holds. */
    public Circular circular() {
        return new Circular(
                number,
                title,
                content,
                level,
                Names.split(units),
                Names.split(tickets),
                issuedBy,
                issuedAt,
                Optional.ofNullable(withdrawnAt).map(at -> new Circular.Withdrawal(withdrawalReason, withdrawnBy, at)),
                false,
                0);
    }
}
