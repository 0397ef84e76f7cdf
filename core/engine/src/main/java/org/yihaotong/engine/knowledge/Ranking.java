package org.yihaotong.engine.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.engine.group.Bigrams;

/** Puts items that may be meant in order: what holds before what expired, the alike first, among these the much used. */
record Ranking(Set<Long> asked, LocalDate today) {

    private static final double LEAST = 0.15;
    private static final double USE = 0.02;

    private record Rated(KnowledgeItem item, boolean expired, double score) {}

    /** The pairs by which a text is found: those of its title and of each keyword. */
    static Set<Long> pairs(KnowledgeText text) {
        Set<Long> pairs = new HashSet<>(Bigrams.of(text.title()).pairs());
        text.keywords().forEach(word -> pairs.addAll(Bigrams.of(word).pairs()));
        return pairs;
    }

    List<KnowledgeItem> best(List<KnowledgeItem> found, Optional<String> area, int limit) {
        return found.stream()
                .filter(KnowledgeItem::isLive)
                .filter(item -> isFor(item, area))
                .map(this::rated)
                .filter(rated -> rated.score >= LEAST)
                .sorted(Comparator.comparing(Rated::expired)
                        .thenComparing(Comparator.comparingDouble(Rated::score).reversed())
                        .thenComparing(rated -> rated.item.id()))
                .limit(limit)
                .map(Rated::item)
                .toList();
    }

    private static boolean isFor(KnowledgeItem item, Optional<String> area) {
        List<String> areas = item.published().orElseThrow().text().areas();
        return area.isEmpty() || areas.isEmpty() || areas.contains(area.get());
    }

    /** Whether a live item is of the unit and the category that are asked for. */
    static boolean isAskedFor(KnowledgeItem item, KnowledgeSearch search) {
        String category = item.published().orElseThrow().text().category();
        return search.unit().map(item.unit()::equals).orElse(true)
                && search.category()
                        .map(c -> category.equals(c) || category.startsWith(c + "/"))
                        .orElse(true);
    }

    private Rated rated(KnowledgeItem item) {
        Set<Long> said = pairs(item.published().orElseThrow().text());
        double both = said.stream().filter(asked::contains).count();
        double alike = both / Math.sqrt((double) Math.max(1, said.size()) * Math.max(1, asked.size()));
        return new Rated(item, item.isExpired(today), both == 0 ? 0 : alike + USE * Math.log1p((double) item.uses()));
    }
}
