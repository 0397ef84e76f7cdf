package org.yihaotong.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;

/** That an item is or was for the public, and when that changed last. */
@Entity
@Table(name = "public_knowledge")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class PublicKnowledgeRow {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @Id
    private String item;

    @Enumerated(EnumType.STRING)
    private KnowledgeKind kind;

    private String category;

    @Column(name = "is_shown")
    private boolean shown;

    @Column(name = "from_on")
    private int fromOn;

    @Column(name = "until_on")
    private int untilOn;

    @Column(name = "version_no")
    private int no;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PublicKnowledgeRow() {}

    /** A new row. */
    public static PublicKnowledgeRow of(KnowledgeItem item) {
        PublicKnowledgeRow row = new PublicKnowledgeRow();
        row.item = item.id();
        row.take(item);
        return row;
    }

    /** Whether the public reads it, on days on which it holds. */
    public static boolean isShown(KnowledgeItem item) {
        return text(item).filter(t -> t.audience() == KnowledgeAudience.PUBLIC).isPresent();
    }

    private static Optional<KnowledgeText> text(KnowledgeItem item) {
        return item.published().filter(p -> item.isLive()).map(KnowledgeVersion::text);
    }

    /** Says anew what the public reads; a step that changes nothing of it, changes nothing here. */
    public final void take(KnowledgeItem now) {
        int newest = now.published().map(KnowledgeVersion::version).orElse(0);
        if (changedAt != null && shown == isShown(now) && no == newest) {
            return;
        }
        shown = isShown(now);
        no = newest;
        changedAt = now.changedAt();
        KnowledgeText text = text(now).orElse(now.newest().text());
        kind = text.kind();
        category = text.category();
        fromOn = text.validFrom().map(Days::of).orElse(0);
        untilOn = Days.of(text.validUntil().orElse(EVER));
    }

    public String item() {
        return item;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
