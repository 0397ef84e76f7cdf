package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;

/** What happened to a knowledge item at one of its revisions; inserted once, never changed. */
@Entity
@Table(name = "knowledge_event")
@IdClass(KnowledgeKey.class)
@SuppressWarnings("UnusedVariable") // the revision is there for queries only
public class KnowledgeEventRow {

    @Id
    private String item;

    @Id
    @Column(name = "revision")
    private long no;

    @Enumerated(EnumType.STRING)
    private KnowledgeDeed deed;

    @Column(name = "version_no")
    private int version;

    @Column(name = "done_by")
    private String by;

    @Column(name = "done_at")
    private Instant at;

    private String note;

    protected KnowledgeEventRow() {}

    /** A new row. */
    public static KnowledgeEventRow of(long revision, KnowledgeEvent event) {
        KnowledgeEventRow row = new KnowledgeEventRow();
        row.item = event.item();
        row.no = revision;
        row.deed = event.deed();
        row.version = event.version();
        row.by = event.by();
        row.at = event.at();
        row.note = event.note();
        return row;
    }

    /** The event as it was written. */
    public KnowledgeEvent event() {
        return new KnowledgeEvent(item, deed, version, by, at, note);
    }
}
