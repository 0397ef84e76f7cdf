package org.yihaotong.engine.rule;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The numbers of the life cycle (办理规则). */
@Component(service = {RuleBook.class, HandlingBook.class})
public final class HandlingBook implements RuleBook<HandlingRules> {

    @Override
    public String name() {
        return "handling";
    }

    @Override
    public Class<HandlingRules> type() {
        return HandlingRules.class;
    }

    @Override
    public HandlingRules preset() {
        return HandlingRules.PRESET;
    }

    @Override
    public List<Preset<HandlingRules>> presets() {
        return List.of(new Preset<>(
                "luliang", Words.say("handling.preset"), Words.say("handling.preset.source"), HandlingRules.PRESET));
    }

    @Override
    public List<FieldError> check(HandlingRules r) {
        Fields fields = new Fields();
        within(fields, "extensions", r.extensions(), 0, 20);
        within(fields, "extensionLimit.amount", r.extensionLimit().amount(), 1, 100_000);
        within(fields, "longWorksDays", r.longWorksDays(), 1, 1000);
        within(fields, "suspensionDays", r.suspensionDays(), 1, 1000);
        within(fields, "redosAfterCallback", r.redosAfterCallback(), 0, 10);
        within(fields, "difficultAfterRedos", r.difficultAfterRedos(), 1, 20);
        within(fields, "difficultAfterReturns", r.difficultAfterReturns(), 1, 20);
        within(fields, "replyLength", r.replyLength(), 1, 200);
        within(fields, "likeness", r.likeness(), 50, 100);
        fields.size("emptyPhrases", r.emptyPhrases(), 0, 200);
        for (int i = 0; i < r.emptyPhrases().size(); i++) {
            fields.text("emptyPhrases[" + i + "]", r.emptyPhrases().get(i), 1, 40);
        }
        return fields.errors();
    }

    private static void within(Fields fields, String field, int value, int min, int max) {
        fields.that(value >= min && value <= max, field, "range", Words.say("field.range", min, String.valueOf(max)));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
