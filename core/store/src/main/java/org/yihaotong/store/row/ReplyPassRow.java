package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.reply.ReplyPass;

/** A link to the reply page. */
@Entity
@Table(name = "reply_pass")
public class ReplyPassRow {

    @Id
    private String id;

    private String code;

    @Column(name = "code_no")
    private int codeNo;

    private String hotline;

    @Column(name = "order_no")
    private String orderNo;

    private String occasion;
    private String pin;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    private int tries;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected ReplyPassRow() {}

    /** A new row. */
    public static ReplyPassRow of(ReplyPass pass) {
        ReplyPassRow row = new ReplyPassRow();
        row.id = pass.id();
        row.code = pass.code();
        row.codeNo = pass.codeNo();
        row.hotline = pass.hotline();
        row.orderNo = pass.orderNo();
        row.occasion = pass.occasion();
        row.pin = pass.pin();
        row.createdAt = pass.createdAt();
        row.expiresAt = pass.expiresAt();
        row.endedAt = pass.endedAt().orElse(null);
        row.endedBy = pass.endedBy();
        row.tries = pass.tries();
        row.lockedUntil = pass.lockedUntil().orElse(null);
        return row;
    }

    /** Ends it, unless it has ended before. */
    public void end(Instant at, String nonce) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = nonce;
        }
    }

    /** Counts a wrong PIN. */
    public void wrongPin(int most, Instant until) {
        tries++;
        if (tries >= most) {
            tries = 0;
            lockedUntil = until;
        }
    }

    /** Ends the count. */
    public void goodPin() {
        tries = 0;
        lockedUntil = null;
    }

    /** The link as it stands. */
    public ReplyPass pass() {
        return new ReplyPass(
                id,
                code,
                codeNo,
                hotline,
                orderNo,
                occasion,
                pin,
                createdAt,
                expiresAt,
                Optional.ofNullable(endedAt),
                endedBy,
                tries,
                Optional.ofNullable(lockedUntil));
    }
}
