package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.engine.port.Notice;

/** A promise to tell a citizen something. */
@Entity
@Table(name = "notice")
public class NoticeRow {

    @Id
    private String id;

    private String ticket;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String facts;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String reason;

    protected NoticeRow() {}

    /** A new row. */
    public static NoticeRow of(Notice notice) {
        NoticeRow row = new NoticeRow();
        row.id = notice.id();
        row.ticket = notice.ticket();
        row.kind = notice.kind();
        row.facts = Documents.write(notice.facts());
        row.createdAt = notice.createdAt();
        row.take(notice);
        return row;
    }

    /** Says anew how far it got. */
    public final void take(Notice notice) {
        attempts = notice.attempts();
        dueAt = notice.nextTry().orElse(null);
        sentAt = notice.sentAt().orElse(null);
        reason = Names.clipped(notice.reason(), 2000);
    }

    /** One attempt more, not to be tried again before the lease ends. */
    public void claimUntil(Instant leaseUntil) {
        attempts++;
        dueAt = leaseUntil;
    }

    /** The notice as it stands. */
    @SuppressWarnings("unchecked") // written from a Map<String, String>
    public Notice notice() {
        return new Notice(
                id,
                ticket,
                kind,
                Documents.read(facts, Map.class),
                createdAt,
                attempts,
                Optional.ofNullable(dueAt),
                Optional.ofNullable(sentAt),
                reason);
    }
}
