package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Four digits by which people name an order of a line. */
@Entity
@Table(name = "order_mark")
@SuppressWarnings("UnusedVariable") // line is there for queries only
public class OrderMarkRow {

    @Id
    private String id;

    private String hotline;
    private String mark;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "freed_at")
    private Instant freedAt;

    protected OrderMarkRow() {}

    public OrderMarkRow(String hotline, String mark, String orderNo) {
        this.id = id(hotline, mark);
        this.hotline = hotline;
        this.mark = mark;
        this.orderNo = orderNo;
    }

    /** The key of a line's mark. */
    public static String id(String hotline, String mark) {
        return hotline + "/" + mark;
    }

    public String mark() {
        return mark;
    }

    public String orderNo() {
        return orderNo;
    }

    /** Whether another order may have it. */
    public boolean isFree(Instant before) {
        return freedAt != null && freedAt.isBefore(before);
    }

    /** Its order has come to its end. */
    public void free(Instant at) {
        freedAt = freedAt == null ? at : freedAt;
    }

    /** Another order has it now. */
    public void give(String order) {
        orderNo = order;
        freedAt = null;
    }
}
