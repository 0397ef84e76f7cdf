package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.engine.port.DeliveryStore.Lane;
import org.yihaotong.engine.port.OutgoingDelivery;

/** One thing on its way to one line. */
@Entity
@Table(name = "delivery")
public class DeliveryRow {

    private static final int REASON_LENGTH = 2000;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    private String hotline;
    private String ticket;

    @Column(name = "referral_no")
    private int referral;

    @Column(name = "order_no")
    private String orderNo;

    private int version;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    @Column(name = "back_office_number")
    private String backOfficeNumber;

    private String reason;
    private String payload;

    @Column(name = "lane_mark")
    private int laneMark;

    protected DeliveryRow() {}

    /** A new row. */
    public static DeliveryRow of(OutgoingDelivery outgoing) {
        Delivery delivery = outgoing.delivery();
        DeliveryRow row = new DeliveryRow();
        row.id = delivery.id();
        row.kind = delivery.kind();
        row.hotline = delivery.hotline();
        row.ticket = delivery.ticket();
        row.referral = delivery.referral();
        row.orderNo = delivery.orderNo();
        row.createdAt = delivery.createdAt();
        row.payload = outgoing.payload();
        row.laneMark = Lane.mark(delivery.ticket());
        row.take(delivery);
        return row;
    }

    /** Takes what an attempt may change. */
    public final void take(Delivery delivery) {
        version = delivery.version();
        state = delivery.state();
        attempts = delivery.attempts();
        dueAt = isWaiting(state) ? delivery.nextTry().orElse(delivery.createdAt()) : null;
        sentAt = delivery.sentAt().orElse(null);
        acknowledgedAt = delivery.acknowledgedAt().orElse(null);
        succeededAt = acknowledgedAt == null ? sentAt : acknowledgedAt;
        backOfficeNumber = delivery.backOfficeNumber() == null ? "" : delivery.backOfficeNumber();
        reason = delivery.reason() == null ? "" : Names.clipped(delivery.reason(), REASON_LENGTH);
    }

    private static boolean isWaiting(DeliveryState state) {
        return state == DeliveryState.QUEUED || state == DeliveryState.FAILED;
    }

    /** One attempt more, not to be tried again before the lease ends. */
    public void claimUntil(Instant leaseUntil) {
        attempts++;
        dueAt = leaseUntil;
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The delivery with what it says. */
    public OutgoingDelivery outgoing() {
        return new OutgoingDelivery(delivery(), payload);
    }

    /** The delivery as lists show it. */
    public Delivery delivery() {
        return new Delivery(
                id,
                kind,
                hotline,
                ticket,
                referral,
                orderNo,
                version,
                state,
                attempts,
                createdAt,
                Optional.ofNullable(dueAt),
                Optional.ofNullable(sentAt),
                Optional.ofNullable(acknowledgedAt),
                backOfficeNumber,
                reason);
    }
}
