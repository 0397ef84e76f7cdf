package org.yihaotong.store.row;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.attachment.AttachmentAccess;

/** That somebody opened an attachment; inserted once, never changed. */
@Entity
@Table(name = "attachment_access")
public class AccessRow {

    @Id
    private String id;

    private String ticket;
    private String attachment;
    private String login;

    @Column(name = "opened_at")
    private Instant at;

    protected AccessRow() {}

    /** A new row. */
    public static AccessRow of(AttachmentAccess access) {
        AccessRow row = new AccessRow();
        row.id = UUID.randomUUID().toString();
        row.ticket = access.ticket();
        row.attachment = access.attachment();
        row.login = access.login();
        row.at = access.at();
        return row;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** The access as it was written. */
    public AttachmentAccess access() {
        return new AttachmentAccess(ticket, attachment, login, at);
    }
}
