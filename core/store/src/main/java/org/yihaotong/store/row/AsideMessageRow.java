package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.engine.port.channel.StoredAside;

/** A message that lies aside; its sender stands beside the document, as persons do everywhere. */
@Entity
@Table(name = "channel_aside")
public class AsideMessageRow {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "message_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private AsideReason reason;

    @Column(name = "laid_at")
    private Instant at;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_phone")
    private String senderPhone;

    @Column(name = "sender_mail")
    private String senderMail;

    private String document;
    private String original;

    @Enumerated(EnumType.STRING)
    private AsideOutcome outcome;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    private String ticket;
    private String note;

    @Column(name = "erased_on")
    private Instant erasedOn;

    @Column(name = "erase_at")
    private Instant eraseAt;

    protected AsideMessageRow() {}

    /** A new row. */
    public static AsideMessageRow of(StoredAside aside) {
        AsideMessageRow row = new AsideMessageRow();
        row.id = aside.id();
        row.channel = aside.channel();
        row.key = aside.key();
        row.reason = aside.reason();
        row.at = aside.at();
        row.takeSender(aside.appeal().map(Appeal::caller).orElse(Caller.UNKNOWN));
        row.document = aside.appeal().map(Documents::write).orElse(null);
        row.original = aside.original();
        row.erasedOn = aside.eraseAt();
        row.eraseAt = aside.eraseAt();
        row.take(aside);
        return row;
    }

    private void takeSender(Caller sender) {
        senderName = sender.name();
        senderPhone = sender.phone();
        senderMail = sender.mail();
    }

    /** Says anew what became of it. */
    public final void take(StoredAside aside) {
        outcome = aside.outcome();
        settledAt = aside.settledAt().orElse(null);
        settledBy = aside.settledBy();
        ticket = aside.ticket();
        note = aside.note();
    }

    /** Forgets what it says and who wrote it. */
    public void erase() {
        takeSender(Caller.UNKNOWN);
        document = null;
        eraseAt = null;
        outcome = outcome == AsideOutcome.OPEN ? AsideOutcome.EXPIRED : outcome;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public AsideOutcome outcome() {
        return outcome;
    }

    /** The message as it is kept. */
    public StoredAside aside() {
        return new StoredAside(
                id,
                channel,
                key,
                reason,
                at,
                Optional.ofNullable(document).map(this::appeal),
                original,
                outcome,
                Optional.ofNullable(settledAt),
                settledBy,
                ticket,
                note,
                erasedOn);
    }

    private Appeal appeal(String written) {
        Appeal a = Documents.read(written, Appeal.class);
        return new Appeal(
                a.type(),
                a.urgency(),
                a.title(),
                a.content(),
                a.elements(),
                a.place(),
                a.matter(),
                a.fields(),
                new Caller(senderName, senderPhone, senderMail),
                Optional.empty(),
                a.confidential(),
                a.channel(),
                a.receivedAt(),
                a.demands());
    }
}
