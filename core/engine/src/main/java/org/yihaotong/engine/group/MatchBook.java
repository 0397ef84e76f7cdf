package org.yihaotong.engine.group;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.group.MatchRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The rule book of hints (疑似重复): how old, how near, how similar. */
@Component(service = {RuleBook.class, MatchBook.class})
public final class MatchBook implements RuleBook<MatchRules> {

    @Override
    public String name() {
        return "sameMatter";
    }

    @Override
    public Class<MatchRules> type() {
        return MatchRules.class;
    }

    @Override
    public MatchRules preset() {
        return new MatchRules(72, 1000, 35);
    }

    @Override
    public List<FieldError> check(MatchRules rules) {
        Fields fields = new Fields();
        range(fields, "windowHours", rules.windowHours(), 1, 720);
        range(fields, "distanceMetres", rules.distanceMetres(), 10, 50_000);
        range(fields, "similarityPercent", rules.similarityPercent(), 1, 100);
        return fields.errors();
    }

    private static void range(Fields fields, String field, int value, int min, int max) {
        fields.that(value >= min && value <= max, field, "range", Words.say("field.range", min, max));
    }

    @Override
    public Set<Role> editors() {
        return EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }
}
