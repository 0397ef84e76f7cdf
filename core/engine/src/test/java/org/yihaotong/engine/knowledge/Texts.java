package org.yihaotong.engine.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;

/** Made-up texts. */
final class Texts {

    private Texts() {}

    static KnowledgeText text(String title, String answer) {
        return new KnowledgeText(
                KnowledgeKind.QA,
                title,
                answer,
                List.of(),
                "公用事业/供热",
                List.of(),
                KnowledgeAudience.PUBLIC,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** As a source says it: the category is the centre's. */
    static KnowledgeText said(String title, String answer) {
        return in("", text(title, answer));
    }

    static KnowledgeText in(String category, KnowledgeText t) {
        return new KnowledgeText(
                t.kind(),
                t.title(),
                t.answer(),
                t.keywords(),
                category,
                t.areas(),
                t.audience(),
                t.validFrom(),
                t.validUntil(),
                t.source());
    }

    static KnowledgeText until(LocalDate day, KnowledgeText t) {
        return new KnowledgeText(
                t.kind(),
                t.title(),
                t.answer(),
                t.keywords(),
                t.category(),
                t.areas(),
                t.audience(),
                t.validFrom(),
                Optional.of(day),
                t.source());
    }
}
