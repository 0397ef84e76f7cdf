package org.yihaotong.engine.adapter;

import static org.yihaotong.api.adapter.SettingContext.BOOLEAN;
import static org.yihaotong.api.adapter.SettingContext.CHOICE;
import static org.yihaotong.api.adapter.SettingContext.DURATION;
import static org.yihaotong.api.adapter.SettingContext.HOTLINE;
import static org.yihaotong.api.adapter.SettingContext.LIST;
import static org.yihaotong.api.adapter.SettingContext.NUMBER;
import static org.yihaotong.api.adapter.SettingContext.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingChoice;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.engine.words.Words;

/** A line's facts as settings: which there are, and which of them may be changed at the desk. */
final class FactSettings {

    /** What tells one instance from another; asked of a further one, fixed ever after. */
    static final Set<String> IDENTITY = Set.of("hotline.id", "hotline.name", "hotline.numbers");

    /** The descriptor's own word on what may be changed. */
    private static final String EDITABLE = "hotline.editable";

    /** @param methods for which lines the fact is asked for even where the bundle does not state it; empty: none */
    private record Fact(String name, SettingContext context, boolean editable, Set<String> methods) {

        boolean several() {
            return context == LIST;
        }
    }

    private static final Set<String> ALL = Set.of("merged", "seated", "linked", "transferred", "guided");
    private static final Set<String> SPEAKING = Set.of("linked");

    private static final List<Fact> FACTS = List.of(
            new Fact("hotline.id", HOTLINE, false, ALL),
            new Fact("hotline.name", TEXT, false, ALL),
            new Fact("hotline.numbers", LIST, false, ALL),
            new Fact("hotline.aliases", LIST, false, Set.of()),
            new Fact("hotline.method", CHOICE, false, ALL),
            new Fact("hotline.phase", NUMBER, false, Set.of()),
            new Fact("hotline.organization", CHOICE, false, Set.of()),
            new Fact("hotline.matters", LIST, true, ALL),
            new Fact("hotline.areas", LIST, true, ALL),
            new Fact("hotline.fields", LIST, false, Set.of()),
            new Fact("hotline.clocks", LIST, false, Set.of()),
            new Fact("hotline.announcement", TEXT, true, Set.of("merged", "guided")),
            new Fact("hotline.transitionBegins", TEXT, true, Set.of("merged")),
            new Fact("hotline.seatQueue", TEXT, true, Set.of("seated")),
            new Fact("hotline.parallel", BOOLEAN, true, ALL),
            new Fact("hotline.callFeed", DURATION, true, SPEAKING),
            new Fact("hotline.pollSeconds", NUMBER, true, SPEAKING),
            new Fact("hotline.budgetSeconds", NUMBER, true, SPEAKING));

    private final Map<String, List<String>> facts;

    FactSettings(Map<String, List<String>> facts) {
        this.facts = facts;
    }

    /** The facts of a line that is there. */
    List<Setting> all() {
        return FACTS.stream()
                .filter(this::isShown)
                .map(f -> setting(f, isEditable(f), values(f)))
                .toList();
    }

    /** The facts of a further instance: its identity is to be filled in, the rest is as with the others. */
    List<Setting> blank() {
        return FACTS.stream()
                .filter(this::isShown)
                .filter(f -> !f.name().equals("hotline.aliases"))
                .map(f -> IDENTITY.contains(f.name())
                        ? setting(f, true, List.of())
                        : setting(f, isEditable(f), values(f)))
                .toList();
    }

    private boolean isShown(Fact fact) {
        String method = String.join("", facts.getOrDefault("hotline.method", List.of()));
        return facts.containsKey(fact.name()) || fact.methods().contains(method);
    }

    private boolean isEditable(Fact fact) {
        List<String> stated = facts.get(EDITABLE);
        boolean editable = stated == null ? fact.editable() : stated.contains(fact.name());
        return editable && !IDENTITY.contains(fact.name()) && !fact.name().equals("hotline.method");
    }

    private List<String> values(Fact fact) {
        return facts.getOrDefault(fact.name(), List.of());
    }

    private static Setting setting(Fact fact, boolean editable, List<String> values) {
        boolean number = fact.context() == NUMBER;
        return new Setting(
                fact.name(),
                fact.context(),
                Words.say("fact." + fact.name()),
                Words.say("fact." + fact.name() + ".help"),
                IDENTITY.contains(fact.name()),
                editable,
                number ? Optional.of(fact.name().endsWith("Seconds") ? 1L : 0L) : Optional.empty(),
                number ? Optional.of(86_400L) : Optional.empty(),
                fact.name().endsWith("Seconds") ? Words.say("unit.seconds") : "",
                choices(fact.name()),
                fact.several(),
                values,
                !values.isEmpty());
    }

    private static List<SettingChoice> choices(String fact) {
        return switch (fact) {
            case "hotline.method" -> choices("merged", "seated", "linked", "transferred", "guided");
            case "hotline.organization" -> choices("department", "utility");
            default -> List.of();
        };
    }

    private static List<SettingChoice> choices(String... values) {
        return Arrays.stream(values)
                .map(v -> new SettingChoice(v, Words.say("fact.value." + v)))
                .toList();
    }
}
