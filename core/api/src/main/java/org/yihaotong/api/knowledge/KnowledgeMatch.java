package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Two items that seem to say the same, or to contradict each other; found by comparing, decided by an editor.
 *
 * @param id the ids of both, the lower one first
 * @param likeness 0 to 100: how alike their titles are, or their answers if these are more alike
 * @param why what was compared, in words
 * @param note why it was decided so
 * @param decidedBy login
 * @param kept the item that stays, once they are merged
 * @param revision grows with every step; for optimistic locking
 */
public record KnowledgeMatch(
        String id,
        KnowledgeMatchKind kind,
        KnowledgeMatchState state,
        Side one,
        Side other,
        int likeness,
        String why,
        Instant foundAt,
        String note,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> kept,
        long revision) {

    public KnowledgeMatch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(foundAt, "foundAt");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(kept, "kept");
    }

    /**
     * One of the two, as it was compared.
     *
     * @param version of the text
     * @param unit the unit that answers for it
     */
    public record Side(String item, int version, String unit, String title) {

        public Side {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(title, "title");
        }
    }

    /** Whether the same texts were compared. */
    public boolean isOfSameTexts(KnowledgeMatch before) {
        return one.version() == before.one.version() && other.version() == before.other.version();
    }

    /** The item that goes when this one stays; empty if it is none of the two. */
    public Optional<String> withdrawnFor(String keep) {
        return keep.equals(one.item())
                ? Optional.of(other.item())
                : keep.equals(other.item()) ? Optional.of(one.item()) : Optional.empty();
    }
}
