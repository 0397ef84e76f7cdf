package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.engine.port.ReplyRow;

/** A back office's reply as it came in; without an outcome it is still to be settled. */
@Entity
@Table(name = "reply_inbox")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class InboxRow {

    private static final int REASON_LENGTH = 2000;

    @Id
    @Column(name = "hotline")
    private String owner;

    @Id
    @Column(name = "reply_id")
    private String name;

    @Column(name = "order_no")
    private String orderNo;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;
    private String document;

    protected InboxRow() {}

    /** A new row. */
    public static InboxRow of(ReplyRow reply) {
        InboxRow row = new InboxRow();
        row.owner = reply.hotline();
        row.name = reply.reply().replyId();
        row.orderNo = reply.reply().orderNo();
        row.kind = reply.reply().kind();
        row.receivedAt = reply.receivedAt();
        row.document = Documents.write(reply.reply());
        row.settle(reply);
        return row;
    }

    /** Takes the reply's fate. */
    public final void settle(ReplyRow reply) {
        outcome = reply.outcome().orElse(null);
        reason = Names.clipped(reply.reason(), REASON_LENGTH);
    }

    public boolean isSettled() {
        return outcome != null;
    }

    /** The reply as it was stored. */
    public ReplyRow reply() {
        return new ReplyRow(
                owner, Documents.read(document, UnitReply.class), receivedAt, Optional.ofNullable(outcome), reason);
    }
}
