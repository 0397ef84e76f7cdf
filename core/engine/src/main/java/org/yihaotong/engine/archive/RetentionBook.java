package org.yihaotong.engine.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.archive.RetentionRule;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** How long persons are kept in the archive (保存期限). */
@Component(service = {RuleBook.class, RetentionBook.class})
public final class RetentionBook implements RuleBook<RetentionRules> {

    private static final int CALLS = 3;
    private static final int LONGEST = 100;
    private static final RetentionRules TEN_YEARS = new RetentionRules(
            List.of(
                    new RetentionRule("", Set.of(AppealType.CONSULTATION, AppealType.PRAISE), Optional.of(3)),
                    new RetentionRule("", Set.of(), Optional.of(10))),
            CALLS);

    @Override
    public String name() {
        return RetentionRules.BOOK;
    }

    @Override
    public Class<RetentionRules> type() {
        return RetentionRules.class;
    }

    @Override
    public RetentionRules preset() {
        return TEN_YEARS;
    }

    @Override
    public List<Preset<RetentionRules>> presets() {
        String house = Words.say("retention.preset.house");
        return List.of(
                new Preset<>("ten", Words.say("retention.preset.ten"), house, TEN_YEARS),
                new Preset<>(
                        "forever",
                        Words.say("retention.preset.forever"),
                        house,
                        new RetentionRules(List.of(), LONGEST)));
    }

    @Override
    public List<FieldError> check(RetentionRules content) {
        Fields fields = new Fields()
                .size("rules", content.rules(), 0, 200)
                .that(
                        content.callYears() >= 1 && content.callYears() <= LONGEST,
                        "callYears",
                        "range",
                        Words.say("field.range", 1, LONGEST));
        for (int i = 0; i < content.rules().size(); i++) {
            RetentionRule rule = content.rules().get(i);
            String at = "rules[" + i + "].";
            fields.text(at + "matter", rule.matter(), 0, 60)
                    .that(
                            rule.years().stream().allMatch(years -> years >= 1 && years <= LONGEST),
                            at + "years",
                            "range",
                            Words.say("field.range", 1, LONGEST));
        }
        return fields.errors();
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
