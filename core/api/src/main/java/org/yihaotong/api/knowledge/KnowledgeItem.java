package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A knowledge item (知识点). Immutable: every step makes a new one.
 *
 * @param id such as {@code ZS00000042}
 * @param unit the unit that answers for it; never without one
 * @param newest the text that was written last
 * @param published the text that readers see, as long as the item has not ended
 * @param reviewOn the day on which somebody looks at it again; never without one
 * @param changedAt when the last step was
 * @param origin where it came from, if nobody here wrote it first
 * @param uses how often it answered a caller
 * @param revision grows with every step; for optimistic locking
 */
public record KnowledgeItem(
        String id,
        String unit,
        KnowledgeState state,
        KnowledgeVersion newest,
        Optional<KnowledgeVersion> published,
        LocalDate reviewOn,
        Instant changedAt,
        Optional<KnowledgeOrigin> origin,
        long uses,
        long revision) {

    public KnowledgeItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(reviewOn, "reviewOn");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether readers find it. */
    public boolean isLive() {
        return published.isPresent() && !state.isEnded();
    }

    /** Whether its published text does not hold any more on this day. */
    public boolean isExpired(LocalDate day) {
        return published
                .flatMap(p -> p.text().validUntil())
                .filter(day::isAfter)
                .isPresent();
    }

    /** Whether citizens are told so on this day: published for everybody, and in validity. */
    public boolean isForCitizens(LocalDate day) {
        return isLive()
                && published
                        .map(KnowledgeVersion::text)
                        .filter(text -> text.audience() == KnowledgeAudience.PUBLIC)
                        .filter(text -> text.validFrom().filter(day::isBefore).isEmpty())
                        .filter(text -> text.validUntil().filter(day::isAfter).isEmpty())
                        .isPresent();
    }

    /** The item as somebody sees it who only reads: the published text and nothing beside it. */
    public KnowledgeItem asRead() {
        return new KnowledgeItem(
                id,
                unit,
                KnowledgeState.PUBLISHED,
                published.orElseThrow(),
                published,
                reviewOn,
                published.orElseThrow().at(),
                Optional.empty(),
                uses,
                revision);
    }

    /** The same item, used this often. */
    public KnowledgeItem used(long times) {
        return new KnowledgeItem(id, unit, state, newest, published, reviewOn, changedAt, origin, times, revision);
    }
}
