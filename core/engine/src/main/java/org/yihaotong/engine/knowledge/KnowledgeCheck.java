package org.yihaotong.engine.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** What an item may say; all that is wrong is said at once. */
final class KnowledgeCheck {

    private static final Pattern AREA = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_REVIEW = 60;

    private final Fields fields = new Fields();
    private final String path;

    /** Names fields below this path; empty: as they are. */
    KnowledgeCheck(String path) {
        this.path = path;
    }

    KnowledgeCheck text(KnowledgeText text, List<String> categories) {
        fields.text(path + "title", text.title(), 2, 100)
                .text(path + "answer", text.answer(), 1, 4000)
                .text(path + "source", text.source(), 0, 200)
                .size(path + "keywords", text.keywords(), 0, 20)
                .size(path + "areas", text.areas(), 0, 20)
                .that(
                        text.category().isEmpty() || categories.contains(text.category()),
                        path + "category",
                        "unknown",
                        Words.say("field.category"))
                .that(
                        text.validFrom().isEmpty()
                                || text.validUntil().isEmpty()
                                || !text.validUntil()
                                        .get()
                                        .isBefore(text.validFrom().get()),
                        path + "validUntil",
                        "too-early",
                        Words.say("field.valid-until"));
        for (int i = 0; i < Math.min(20, text.keywords().size()); i++) {
            fields.text(path + "keywords[" + i + "]", text.keywords().get(i), 1, 20);
        }
        for (int i = 0; i < Math.min(20, text.areas().size()); i++) {
            fields.text(path + "areas[" + i + "]", text.areas().get(i), 1, 6)
                    .pattern(path + "areas[" + i + "]", text.areas().get(i), AREA, "field.area");
        }
        return this;
    }

    /** What the centre has to settle before citizens are told so. */
    KnowledgeCheck publishable(KnowledgeText text, LocalDate today) {
        fields.that(!text.category().isEmpty(), "category", "required", Words.say("field.required"))
                .that(
                        text.validUntil().map(until -> !until.isBefore(today)).orElse(true),
                        "validUntil",
                        "expired",
                        Words.say("field.expired"));
        return this;
    }

    KnowledgeCheck review(LocalDate day, LocalDate today) {
        fields.that(
                day.isAfter(today) && !day.isAfter(today.plusMonths(LONGEST_REVIEW)),
                "reviewOn",
                "range",
                Words.say("field.review-on"));
        return this;
    }

    KnowledgeCheck that(boolean holds, String field, String code, String sentence) {
        fields.that(holds, field, code, sentence);
        return this;
    }

    KnowledgeCheck reason(String reason) {
        fields.text("reason", reason, 4, 200);
        return this;
    }

    void done() {
        fields.done();
    }
}
