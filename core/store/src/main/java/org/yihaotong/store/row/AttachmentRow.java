package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.Withdrawn;

/** Something that was laid beside a ticket; stays when it is taken back. */
@Entity
@Table(name = "attachment")
public class AttachmentRow {

    @Id
    private String id;

    private String ticket;

    @Column(name = "file_name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Column(name = "byte_size")
    private long size;

    private String sha256;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    private String unit;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Column(name = "content_left")
    private Instant contentLeft;

    protected AttachmentRow() {}

    /** A new row. */
    public static AttachmentRow of(Attachment attachment) {
        AttachmentRow row = new AttachmentRow();
        row.id = attachment.id();
        row.ticket = attachment.ticket();
        row.name = attachment.name();
        row.mediaType = attachment.mediaType();
        row.kind = attachment.kind();
        row.size = attachment.size();
        row.sha256 = attachment.sha256();
        row.addedBy = attachment.addedBy();
        row.addedAt = attachment.addedAt();
        row.unit = attachment.unit().orElse(null);
        attachment.withdrawn().ifPresent(row::withdraw);
        return row;
    }

    /** Takes it back; its content is left to be removed. */
    public final void withdraw(Withdrawn how) {
        withdrawnBy = how.by();
        withdrawnAt = how.at();
        withdrawnReason = how.reason();
        contentLeft = how.at();
    }

    /** Notes that nothing of the content is left to do. */
    public void removed() {
        contentLeft = null;
    }

    /** The attachment as it was written last. */
    public Attachment attachment() {
        return new Attachment(
                id,
                ticket,
                name,
                mediaType,
                kind,
                size,
                sha256,
                addedBy,
                addedAt,
                Optional.ofNullable(unit),
                Optional.ofNullable(withdrawnAt).map(at -> new Withdrawn(withdrawnBy, at, withdrawnReason)));
    }
}
