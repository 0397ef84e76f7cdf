package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.engine.port.knowledge.KeptFile;

/** A file of a knowledge item, or one that waits for its text. */
@Entity
@Table(name = "knowledge_file")
public class KnowledgeFileRow {

    @Id
    private String id;

    private String item;

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

    protected KnowledgeFileRow() {}

    /** A new row. */
    public static KnowledgeFileRow of(KeptFile kept) {
        KnowledgeFileRow row = new KnowledgeFileRow();
        row.id = kept.file().id();
        row.item = kept.item().orElse(null);
        row.name = kept.file().name();
        row.mediaType = kept.file().mediaType();
        row.kind = kept.file().kind();
        row.size = kept.file().size();
        row.sha256 = kept.file().sha256();
        row.addedBy = kept.addedBy();
        row.addedAt = kept.addedAt();
        return row;
    }

    /** A text of this item has it. */
    public void layBeside(String owner) {
        item = owner;
    }

    /** The file as it was taken in. */
    public KeptFile kept() {
        return new KeptFile(
                new KnowledgeFile(id, name, mediaType, kind, size, sha256),
                addedBy,
                addedAt,
                Optional.ofNullable(item));
    }
}
