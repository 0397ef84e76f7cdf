package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;

/** What happened to a knowledge task at one of its revisions; inserted once, never changed. */
@Entity
@Table(name = "knowledge_task_event")
@IdClass(TaskKey.class)
@SuppressWarnings("UnusedVariable") // the revision is there for queries only
public class KnowledgeTaskEventRow {

    @Id
    private String task;

    @Id
    @Column(name = "revision")
    private long no;

    @Enumerated(EnumType.STRING)
    private KnowledgeTaskDeed deed;

    @Column(name = "done_by")
    private String by;

    @Column(name = "done_at")
    private Instant at;

    private String note;

    protected KnowledgeTaskEventRow() {}

    /** A new row. */
    public static KnowledgeTaskEventRow of(long revision, KnowledgeTaskEvent event) {
        KnowledgeTaskEventRow row = new KnowledgeTaskEventRow();
        row.task = event.task();
        row.no = revision;
        row.deed = event.deed();
        row.by = event.by();
        row.at = event.at();
        row.note = event.note();
        return row;
    }

    /** The event as it was written. */
    public KnowledgeTaskEvent event() {
        return new KnowledgeTaskEvent(task, deed, by, at, note);
    }
}
