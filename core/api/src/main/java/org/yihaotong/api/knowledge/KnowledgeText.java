package org.yihaotong.api.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an item says.
 *
 * @param title the question or the term, 2 to 100 characters
 * @param answer 1 to 4,000 characters
 * @param keywords at most 20 of 1 to 20 characters
 * @param category path in the category tree, such as {@code 公用事业/供热}; empty: not sorted yet
 * @param areas six-digit codes of the areas it holds for; empty: the whole city
 * @param validFrom the first day it holds
 * @param validUntil the last day it holds
 * @param source the document it rests on, at most 200 characters
 */
public record KnowledgeText(
        KnowledgeKind kind,
        String title,
        String answer,
        List<String> keywords,
        String category,
        List<String> areas,
        KnowledgeAudience audience,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        String source) {

    public KnowledgeText {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(answer, "answer");
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        category = category == null ? "" : category;
        areas = areas == null ? List.of() : List.copyOf(areas);
        audience = audience == null ? KnowledgeAudience.AGENT : audience;
        validFrom = validFrom == null ? Optional.empty() : validFrom;
        validUntil = validUntil == null ? Optional.empty() : validUntil;
        source = source == null ? "" : source;
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validUntil.map(until -> !day.isAfter(until)).orElse(true);
    }

    /** This text with everything that a source speaks of as the source says it; what the centre adds stays. */
    public KnowledgeText retold(KnowledgeText said) {
        return new KnowledgeText(
                said.kind,
                said.title,
                said.answer,
                said.keywords,
                category,
                areas,
                said.audience,
                validFrom,
                validUntil,
                source);
    }
}
