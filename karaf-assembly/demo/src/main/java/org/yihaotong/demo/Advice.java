package org.yihaotong.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;

/**
 * What a made-up unit once wrote for its callers, and how far that has come.
 *
 * @param steps what was done with the draft
 * @param days how many days ago it was drafted
 * @param review in how many days somebody looks at it again
 * @param holds for how many days it holds; below 0: not any more
 * @param reason why the last step was taken, where that has to be said
 */
record Advice(
        String unit,
        List<KnowledgeVerb> steps,
        int days,
        int review,
        Optional<Integer> holds,
        KnowledgeAudience audience,
        String category,
        List<String> keywords,
        String title,
        String answer,
        String reason) {

    static List<Advice> all() {
        return Tsv.rows("knowledge.tsv", 11, Advice::parse);
    }

    private static Advice parse(String[] cell) {
        return new Advice(
                cell[0],
                words(cell[1]).map(KnowledgeVerb::valueOf).toList(),
                Integer.parseInt(cell[2]),
                Integer.parseInt(cell[3]),
                words(cell[4]).findFirst().map(Integer::valueOf),
                KnowledgeAudience.valueOf(cell[5]),
                cell[6],
                words(cell[7]).toList(),
                cell[8],
                cell[9],
                cell[10]);
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
    }

    KnowledgeDraft draft(LocalDate today) {
        return new KnowledgeDraft(
                unit,
                new KnowledgeText(
                        KnowledgeKind.QA,
                        title,
                        answer,
                        keywords,
                        category,
                        List.of(),
                        audience,
                        Optional.empty(),
                        holds.map(today::plusDays),
                        ""),
                Optional.of(today.plusDays(review)));
    }

    /** The same text with another answer and another place in the category tree. */
    static KnowledgeText saying(KnowledgeText text, String answer, String category) {
        return new KnowledgeText(
                text.kind(),
                text.title(),
                answer,
                text.keywords(),
                category,
                text.areas(),
                text.audience(),
                text.validFrom(),
                text.validUntil(),
                text.source());
    }
}
