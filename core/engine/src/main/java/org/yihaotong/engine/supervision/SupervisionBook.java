package org.yihaotong.engine.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.supervision.SupervisionRule;
import org.yihaotong.api.supervision.SupervisionRule.Trigger;
import org.yihaotong.api.supervision.SupervisionRules;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The rules by which supervision orders issue themselves (督办规则). */
@Component(service = {RuleBook.class, SupervisionBook.class})
public final class SupervisionBook implements RuleBook<SupervisionRules> {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final List<TimeLimit> BY_HAND = List.of(TimeLimit.days(3), TimeLimit.days(2), TimeLimit.days(1));

    @Override
    public String name() {
        return SupervisionRules.BOOK;
    }

    @Override
    public Class<SupervisionRules> type() {
        return SupervisionRules.class;
    }

    @Override
    public SupervisionRules preset() {
        return new SupervisionRules(
                List.of(
                        counted("overdue", Trigger.OVERDUE, 1, 1, TimeLimit.days(2)),
                        counted("overdue-again", Trigger.OVERDUE, 2, 2, TimeLimit.days(1)),
                        counted("redone", Trigger.REDONE, 2, 2, TimeLimit.days(2)),
                        counted("urged", Trigger.URGED, 3, 1, TimeLimit.days(2)),
                        new SupervisionRule(
                                "danger",
                                Trigger.KEYWORD,
                                0,
                                List.of("塌陷", "爆炸", "中毒", "伤亡", "触电", "群体性"),
                                3,
                                Words.say("supervision.danger"),
                                TimeLimit.minutes(240),
                                true)),
                BY_HAND);
    }

    private static SupervisionRule counted(String id, Trigger trigger, int threshold, int level, TimeLimit feedback) {
        return new SupervisionRule(
                id, trigger, threshold, List.of(), level, Words.say("supervision." + id), feedback, true);
    }

    @Override
    public List<Preset<SupervisionRules>> presets() {
        return List.of(
                new Preset<>(
                        "standard",
                        Words.say("supervision.preset.standard"),
                        Words.say("supervision.preset.house"),
                        preset()),
                new Preset<>(
                        "byhand",
                        Words.say("supervision.preset.byhand"),
                        Words.say("supervision.preset.house"),
                        new SupervisionRules(List.of(), BY_HAND)));
    }

    @Override
    public List<FieldError> check(SupervisionRules content) {
        Fields fields = new Fields().size("rules", content.rules(), 0, 100).size("byHand", content.byHand(), 3, 3);
        for (int i = 0; i < content.byHand().size(); i++) {
            limit(fields, "byHand[" + i + "]", content.byHand().get(i));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < content.rules().size(); i++) {
            SupervisionRule rule = content.rules().get(i);
            String at = "rules[" + i + "].";
            fields.that(ids.add(rule.id()), at + "id", "twice", Words.say("field.twice"));
            rule(fields, at, rule);
        }
        return fields.errors();
    }

    private static void rule(Fields fields, String at, SupervisionRule rule) {
        boolean spoken = rule.trigger() == Trigger.KEYWORD;
        fields.text(at + "id", rule.id(), 2, 40)
                .pattern(at + "id", rule.id(), ID, "field.rule-id")
                .present(at + "trigger", rule.trigger())
                .that(
                        spoken || (rule.threshold() >= 1 && rule.threshold() <= 99),
                        at + "threshold",
                        "range",
                        Words.say("field.range", 1, 99))
                .size(at + "words", rule.words(), spoken ? 1 : 0, spoken ? 50 : 0)
                .that(rule.level() >= 1 && rule.level() <= 3, at + "level", "range", Words.say("field.range", 1, 3))
                .text(at + "reason", rule.reason(), 4, 200)
                .present(at + "feedback", rule.feedback());
        rule.words().forEach(word -> fields.text(at + "words", word, 2, 20));
        limit(fields, at + "feedback", rule.feedback());
    }

    private static void limit(Fields fields, String at, TimeLimit limit) {
        fields.that(
                limit == null || (limit.amount() >= 1 && limit.amount() <= 100_000),
                at + ".amount",
                "range",
                Words.say("field.range", 1, "100000"));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }
}
