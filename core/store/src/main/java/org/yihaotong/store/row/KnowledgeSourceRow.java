package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.knowledge.SourceSeen;

/** A source of knowledge as it was seen last. */
@Entity
@Table(name = "knowledge_source")
public class KnowledgeSourceRow {

    @Id
    private String id;

    private String print;

    @Column(name = "seen_at")
    private Instant seenAt;

    private boolean here;

    protected KnowledgeSourceRow() {}

    /** A new row. */
    public static KnowledgeSourceRow of(SourceSeen source) {
        KnowledgeSourceRow row = new KnowledgeSourceRow();
        row.id = source.id();
        row.take(source);
        return row;
    }

    /** Says anew how it was seen. */
    public final void take(SourceSeen source) {
        print = source.print();
        seenAt = source.at();
        here = source.here();
    }

    /** The source as it was seen. */
    public SourceSeen source() {
        return new SourceSeen(id, print, seenAt, here);
    }
}
