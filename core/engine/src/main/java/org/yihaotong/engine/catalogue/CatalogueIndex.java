package org.yihaotong.engine.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.words.Words;

/** One edition, ready to be asked: the lines by their matter, so that an appeal meets only those of its own path. */
final class CatalogueIndex {

    private final Edition<CatalogueLines> edition;
    private final Map<String, String> areas;
    private final Map<String, List<CatalogueEntry>> byMatter = new HashMap<>();

    /**
     * Makes an edition ready.
     *
     * @param areas the names of territories by their codes
     */
    CatalogueIndex(Edition<CatalogueLines> edition, Map<String, String> areas) {
        this.edition = edition;
        this.areas = areas;
        edition.content().entries().forEach(e -> byMatter.computeIfAbsent(e.matter(), m -> new ArrayList<>())
                .add(e));
    }

    Edition<CatalogueLines> edition() {
        return edition;
    }

    /** The lines that fit, the best first: one for the area beats one for everywhere, a longer path a shorter one. */
    List<CatalogueEntry> fitting(String matter, String area) {
        List<CatalogueEntry> fitting = new ArrayList<>();
        for (String path = matter; !path.isEmpty(); path = above(path)) {
            byMatter.getOrDefault(path, List.of()).stream()
                    .filter(e -> e.area().isEmpty() || e.area().equals(area))
                    .forEach(fitting::add);
        }
        fitting.sort(Comparator.comparingDouble(CatalogueIndex::score).reversed());
        return fitting;
    }

    /** The line by edition and number, in words. */
    String why(CatalogueEntry line) {
        String version = String.valueOf(edition.version());
        String no = String.valueOf(line.no());
        return line.area().isEmpty()
                ? Words.say("suggest.catalogue", version, no, line.matter())
                : Words.say(
                        "suggest.catalogue-area",
                        version,
                        no,
                        line.matter(),
                        areas.getOrDefault(line.area(), line.area()));
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static double score(CatalogueEntry e) {
        return Math.min(
                1,
                0.8 + (e.area().isEmpty() ? 0 : 0.1) + Math.min(0.1, e.matter().length() / 600.0));
    }
}
