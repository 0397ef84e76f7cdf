package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;

/** A knowledge item as it stands; the columns are for lists, the document says all but the uses. */
@Entity
@Table(name = "knowledge_item")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class KnowledgeRow {

    @Id
    private String id;

    private String unit;

    @Enumerated(EnumType.STRING)
    private KnowledgeKind kind;

    @Enumerated(EnumType.STRING)
    private KnowledgeState state;

    private String category;

    @Column(name = "live_since")
    private Instant liveSince;

    @Column(name = "due_on")
    private int dueOn;

    @Column(name = "expires_on")
    private int expiresOn;

    private boolean differs;
    private String source;

    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long uses;
    private long revision;
    private String document;

    @Column(name = "to_compare")
    private boolean toCompare;

    protected KnowledgeRow() {}

    /** A new row. */
    public static KnowledgeRow of(KnowledgeItem item) {
        KnowledgeRow row = new KnowledgeRow();
        row.id = item.id();
        row.unit = item.unit();
        row.source = item.origin().map(KnowledgeOrigin::source).orElse("");
        row.entryKey = item.origin().map(o -> o.source() + " " + o.entry()).orElse(item.id());
        row.take(item);
        return row;
    }

    /** Says anew what the item is; how often it was used is counted apart. */
    public final void take(KnowledgeItem item) {
        boolean live = item.isLive();
        KnowledgeText text =
                item.published().filter(p -> live).orElse(item.newest()).text();
        kind = text.kind();
        state = item.state();
        category = text.category();
        liveSince = item.published().filter(p -> live).map(KnowledgeVersion::at).orElse(null);
        dueOn = live ? Days.of(item.reviewOn()) : 0;
        expiresOn = live ? Days.of(text.validUntil()) : 0;
        differs = item.origin().filter(KnowledgeOrigin::differs).isPresent() && item.state() != KnowledgeState.ARCHIVED;
        changedAt = item.changedAt();
        revision = item.revision();
        document = Documents.write(item);
        toCompare = true;
    }

    /** It is known what others it is like, until the next step. */
    public void compared() {
        toCompare = false;
    }

    public String id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public int newestVersion() {
        return item().newest().version();
    }

    public Instant liveSince() {
        return liveSince;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int dueOn() {
        return dueOn;
    }

    public int expiresOn() {
        return expiresOn;
    }

    /** The item as it was written last, used as often as it was. */
    public KnowledgeItem item() {
        return Documents.read(document, KnowledgeItem.class).used(uses);
    }
}
