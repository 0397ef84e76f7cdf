package org.yihaotong.engine.knowledge;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchState;

/** The life of a pair of items, from being found to what an editor makes of it. Pure. */
final class MatchLife {

    private MatchLife() {}

    /** What two faces make, if they have anything in common. */
    static Optional<KnowledgeMatch> found(Face one, Face other, int likeness, Instant now) {
        boolean ordered = one.item().id().compareTo(other.item().id()) < 0;
        Face first = ordered ? one : other;
        Face second = ordered ? other : one;
        return first.against(second, likeness)
                .map(f -> new KnowledgeMatch(
                        first.item().id() + "-" + second.item().id(),
                        f.kind(),
                        KnowledgeMatchState.OPEN,
                        first.side(),
                        second.side(),
                        f.likeness(),
                        f.why(),
                        now,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1));
    }

    /** What has to be written of a pair that is found again: what was decided about these texts holds. */
    static Optional<KnowledgeMatch> again(Optional<KnowledgeMatch> before, KnowledgeMatch now) {
        if (before.isEmpty()) {
            return Optional.of(now);
        }
        KnowledgeMatch old = before.get();
        boolean holds = old.isOfSameTexts(now) && old.state() != KnowledgeMatchState.MERGED;
        return holds ? Optional.empty() : Optional.of(open(now, old.revision() + 1));
    }

    private static KnowledgeMatch open(KnowledgeMatch m, long revision) {
        return new KnowledgeMatch(
                m.id(),
                m.kind(),
                KnowledgeMatchState.OPEN,
                m.one(),
                m.other(),
                m.likeness(),
                m.why(),
                m.foundAt(),
                m.note(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                revision);
    }

    /** All owners have answered: an editor looks at it again, with what was asked as the note. */
    static KnowledgeMatch reopened(KnowledgeMatch asked) {
        return open(asked, asked.revision() + 1);
    }

    static KnowledgeMatch decided(
            KnowledgeMatch m, KnowledgeMatchState state, Optional<String> kept, String note, KnowledgeLife.Mark mark) {
        return new KnowledgeMatch(
                m.id(),
                m.kind(),
                state,
                m.one(),
                m.other(),
                m.likeness(),
                m.why(),
                m.foundAt(),
                note,
                Optional.of(mark.by()),
                Optional.of(mark.at()),
                kept,
                m.revision() + 1);
    }
}
