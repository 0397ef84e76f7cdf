package org.yihaotong.engine.clock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Span;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** The book of time limits (时限规则). */
@Component(service = {RuleBook.class, ClockBook.class})
public final class ClockBook implements RuleBook<ClockRules> {

    private static final int MOST = 500;
    private static final int MOST_DAYS = 400;
    private static final int MOST_MINUTES = 100_000;
    private static final Pattern MATTER = Pattern.compile("[^/\\s][^/]*(/[^/]+)*");

    private final PeopleStore people;

    @Activate
    public ClockBook(@Reference PeopleStore people) {
        this.people = people;
    }

    @Override
    public String name() {
        return ClockRules.BOOK;
    }

    @Override
    public Class<ClockRules> type() {
        return ClockRules.class;
    }

    @Override
    public ClockRules preset() {
        return ClockPresets.luliang();
    }

    @Override
    public List<Preset<ClockRules>> presets() {
        return List.of(
                named("luliang", ClockPresets.luliang()),
                named("shandong", ClockPresets.shandong()),
                named("shanghai", ClockPresets.shanghai()));
    }

    private static Preset<ClockRules> named(String id, ClockRules rules) {
        String key = "clock.preset." + id;
        return new Preset<>(id, Words.say(key), Words.say(key + ".source"), rules);
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<FieldError> check(ClockRules content) {
        Fields fields = new Fields().size("rules", content.rules(), 1, MOST);
        percents(fields, content);
        for (int i = 0; i < content.rules().size(); i++) {
            rule(fields, "rules[" + i + "].", content.rules().get(i));
            same(fields, content.rules(), i);
        }
        for (ClockKind kind : ClockKind.values()) {
            boolean covered = content.rules().stream().anyMatch(r -> r.kind() == kind && r.isGeneral());
            fields.that(covered, "rules", "general", Words.say("field.clock.general", Words.name(kind)));
        }
        return fields.errors();
    }

    private static void percents(Fields fields, ClockRules content) {
        int yellow = content.yellowPercent();
        int red = content.redPercent();
        fields.that(yellow >= 1 && yellow <= 99, "yellowPercent", "range", Words.say("field.range", 1, 99))
                .that(red > yellow && red <= 100, "redPercent", "range", Words.say("field.clock.red"));
    }

    private void rule(Fields fields, String at, ClockRule rule) {
        fields.text(at + "matter", rule.matter(), 0, 60)
                .pattern(at + "matter", rule.matter(), MATTER, "field.clock.matter")
                .text(at + "source", rule.source(), 1, 100)
                .that(
                        rule.unit().isEmpty() || people.unit(rule.unit()).isPresent(),
                        at + "unit",
                        "unknown-unit",
                        Words.say("field.unit-unknown"));
        TimeLimit limit = rule.limit();
        boolean days = limit.span() == Span.WORKING_DAYS;
        fields.that(
                limit.amount() >= 1 && limit.amount() <= (days ? MOST_DAYS : MOST_MINUTES),
                at + "limit.amount",
                "range",
                days
                        ? Words.say("field.clock.days", MOST_DAYS)
                        : Words.say("field.range", 1, String.valueOf(MOST_MINUTES)));
    }

    private static void same(Fields fields, List<ClockRule> rules, int i) {
        Optional<Integer> earlier = IntStream.range(0, i)
                .boxed()
                .filter(k -> rules.get(k).fitsTheSameAs(rules.get(i)))
                .findFirst();
        fields.that(
                earlier.isEmpty(),
                "rules[" + i + "]",
                "same",
                Words.say(
                        "field.clock.same",
                        earlier.map(k -> String.valueOf(k + 1)).orElse("")));
    }
}
