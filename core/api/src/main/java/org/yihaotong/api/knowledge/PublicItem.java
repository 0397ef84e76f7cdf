package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A knowledge item as citizens read it: its published text, and of its making nothing but the unit that answers for it.
 *
 * @param unit the unit's name
 * @param areas six-digit codes of the areas it holds for; empty: the whole city
 * @param source the document it rests on; may be empty
 * @param version grows with every text that is published
 * @param publishedAt when this text was written
 */
public record PublicItem(
        String id,
        KnowledgeKind kind,
        String title,
        String answer,
        List<String> keywords,
        String category,
        List<String> areas,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        String source,
        String unit,
        int version,
        Instant publishedAt) {

    public PublicItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(answer, "answer");
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(category, "category");
        areas = List.copyOf(areas);
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
