package org.yihaotong.engine.adapter;

import static org.yihaotong.api.adapter.Grade.BRONZE;
import static org.yihaotong.api.adapter.Grade.GOLD;
import static org.yihaotong.api.adapter.Grade.PLATINUM;
import static org.yihaotong.api.adapter.Grade.SILVER;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.yihaotong.api.adapter.Grade;
import org.yihaotong.api.adapter.GradeRule;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.words.Words;

/** The rules of the four grades; a table of them for people is in {@code plugins/README.md}. */
final class Grading {

    private record Rule(String code, Grade grade, Predicate<Marks> test) {}

    private static final List<Rule> RULES = List.of(
            new Rule("nothing-forbidden", BRONZE, Marks::isSound),
            new Rule("bundle-named", BRONZE, Marks::isNamed),
            new Rule("facts-complete", BRONZE, Marks::factsComplete),
            new Rule("chinese", BRONZE, Marks::speaksChinese),
            new Rule("kit-range", BRONZE, Marks::namesKitRange),
            new Rule("settings-labelled", SILVER, Marks::settingsLabelled),
            new Rule("secrets-hidden", SILVER, Marks::secretsHidden),
            new Rule("addresses-outside", SILVER, Marks::addressesOutside),
            new Rule("connection-test", SILVER, marks -> marks.overrides("test")),
            new Rule("fields-helped", SILVER, Marks::fieldsHelped),
            new Rule("knowledge", GOLD, Marks::knows),
            new Rule("collects", GOLD, marks -> marks.overrides("collect", "pushed")),
            new Rule("call-records", GOLD, Marks::bringsCalls),
            new Rule("several-instances", GOLD, Marks::severalInstances),
            new Rule("contract-test", GOLD, Marks::contractTested),
            new Rule("signed", PLATINUM, Marks::isSigned),
            new Rule("repeatable", PLATINUM, Marks::isRepeatable),
            new Rule("urge", PLATINUM, marks -> marks.overrides("urge")),
            new Rule("withdraw", PLATINUM, marks -> marks.overrides("withdraw")),
            new Rule("clocks", PLATINUM, Marks::statesClocks));

    private Grading() {}

    /** Every rule, applied. */
    static List<GradeRule> rules(Jar jar, boolean sound) {
        Marks marks = new Marks(jar, sound);
        return RULES.stream()
                .map(rule -> new GradeRule(
                        rule.code(), rule.grade(), rule.test().test(marks), Words.say("grade." + rule.code())))
                .toList();
    }

    /** The highest grade all of whose rules, and all of whose predecessors' rules, are met. */
    static Grade grade(List<GradeRule> rules) {
        return Arrays.stream(Grade.values())
                .takeWhile(grade -> rules.stream().noneMatch(rule -> rule.grade() == grade && !rule.met()))
                .reduce(Grade.NONE, (below, grade) -> grade);
    }
}
