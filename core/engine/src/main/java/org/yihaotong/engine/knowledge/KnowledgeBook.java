package org.yihaotong.engine.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.knowledge.KnowledgeRules;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** How the knowledge base is kept, and its category tree (知识分类). */
@Component(service = {RuleBook.class, KnowledgeBook.class})
public final class KnowledgeBook implements RuleBook<KnowledgeRules> {

    private static final Pattern PATH = Pattern.compile("[^/\\s]{1,20}(/[^/\\s]{1,20}){0,3}");

    private static final KnowledgeRules PRESET = new KnowledgeRules(
            12,
            75,
            10,
            List.of(Words.say("knowledge.categories").split("[；\\s]+")),
            TimeLimit.days(3),
            TimeLimit.days(5),
            TimeLimit.days(5));

    @Override
    public String name() {
        return KnowledgeRules.BOOK;
    }

    @Override
    public Class<KnowledgeRules> type() {
        return KnowledgeRules.class;
    }

    @Override
    public KnowledgeRules preset() {
        return PRESET;
    }

    @Override
    public List<FieldError> check(KnowledgeRules r) {
        Fields fields = new Fields();
        within(fields, "reviewMonths", r.reviewMonths(), 1, 60);
        within(fields, "likeness", r.likeness(), 50, 100);
        within(fields, "absenceMinutes", r.absenceMinutes(), 1, 10_080);
        limit(fields, "correctionLimit", r.correctionLimit());
        limit(fields, "missingLimit", r.missingLimit());
        limit(fields, "comparisonLimit", r.comparisonLimit());
        fields.size("categories", r.categories(), 1, 500);
        Set<String> known = new HashSet<>();
        for (int i = 0; i < Math.min(500, r.categories().size()); i++) {
            String path = r.categories().get(i);
            fields.that(
                    PATH.matcher(path).matches() && known.add(path),
                    "categories[" + i + "]",
                    "pattern",
                    Words.say("field.category-path"));
        }
        return fields.errors();
    }

    private static void limit(Fields fields, String field, TimeLimit limit) {
        within(fields, field + ".amount", limit.amount(), 1, limit.span() == Span.WORKING_DAYS ? 250 : 100_000);
    }

    private static void within(Fields fields, String field, int value, int min, int max) {
        fields.that(value >= min && value <= max, field, "range", Words.say("field.range", min, String.valueOf(max)));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.KNOWLEDGE_EDITOR);
    }
}
