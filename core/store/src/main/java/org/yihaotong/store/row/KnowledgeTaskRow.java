package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskState;

/** A task of the knowledge base as it stands; the columns are for lists, the document says all. */
@Entity
@Table(name = "knowledge_task")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class KnowledgeTaskRow {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private KnowledgeTaskState state;

    private String unit;
    private String item;

    @Column(name = "match_id")
    private String match;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "wake_at")
    private Instant wakeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean untold;
    private long calendar;
    private long revision;
    private String document;

    protected KnowledgeTaskRow() {}

    /** A new row. */
    public static KnowledgeTaskRow of(KnowledgeTask task, Instant at) {
        KnowledgeTaskRow row = new KnowledgeTaskRow();
        row.id = task.id();
        row.askedBy = task.askedBy();
        row.askedAt = task.askedAt();
        row.match = task.match().orElse("");
        row.take(task, at);
        return row;
    }

    /** Says anew what the task is, after a step at this moment. */
    public final void take(KnowledgeTask task, Instant at) {
        boolean ended = task.state().isEnded();
        state = task.state();
        unit = task.unit().orElse("");
        item = task.item().orElse("");
        dueAt = task.clock().due();
        wakeAt = state == KnowledgeTaskState.OPEN ? wake(task) : null;
        endedAt = !ended ? null : endedAt == null ? at : endedAt;
        untold = ended && !task.seen();
        calendar = task.clock().calendar();
        revision = task.revision();
        document = Documents.write(task);
    }

    private static Instant wake(KnowledgeTask task) {
        if (task.overdueAt().isPresent()) {
            return null;
        }
        return task.remindedAt().isPresent() ? task.clock().due() : task.clock().yellowAt();
    }

    public String id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The task as it was written last. */
    public KnowledgeTask task() {
        return Documents.read(document, KnowledgeTask.class);
    }
}
