package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchState;

/** A pair of knowledge items as it stands; the columns are for lists, the document says all. */
@Entity
@Table(name = "knowledge_match")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class KnowledgeMatchRow {

    @Id
    private String id;

    @Column(name = "one_item")
    private String one;

    @Column(name = "other_item")
    private String other;

    @Column(name = "gone_item")
    private String gone;

    @Column(name = "kept_item")
    private String kept;

    @Enumerated(EnumType.STRING)
    private KnowledgeMatchKind kind;

    @Enumerated(EnumType.STRING)
    private KnowledgeMatchState state;

    @Column(name = "found_at")
    private Instant foundAt;

    private long revision;
    private String document;

    protected KnowledgeMatchRow() {}

    /** A new row. */
    public static KnowledgeMatchRow of(KnowledgeMatch match) {
        KnowledgeMatchRow row = new KnowledgeMatchRow();
        row.id = match.id();
        row.one = match.one().item();
        row.other = match.other().item();
        row.take(match);
        return row;
    }

    /** Says anew what the pair is. */
    public final void take(KnowledgeMatch match) {
        kept = match.kept().orElse("");
        gone = match.kept().flatMap(match::withdrawnFor).orElse("");
        kind = match.kind();
        state = match.state();
        foundAt = match.foundAt();
        revision = match.revision();
        document = Documents.write(match);
    }

    public String id() {
        return id;
    }

    public String kept() {
        return kept;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public long revision() {
        return revision;
    }

    /** The pair as it was written last. */
    public KnowledgeMatch match() {
        return Documents.read(document, KnowledgeMatch.class);
    }
}
