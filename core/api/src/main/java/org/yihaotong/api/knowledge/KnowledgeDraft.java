package org.yihaotong.api.knowledge;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A new item.
 *
 * @param unit the unit that answers for it
 * @param reviewOn empty: as the rule book says
 */
public record KnowledgeDraft(String unit, KnowledgeText text, Optional<LocalDate> reviewOn) {

    public KnowledgeDraft {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(text, "text");
        reviewOn = reviewOn == null ? Optional.empty() : reviewOn;
    }
}
