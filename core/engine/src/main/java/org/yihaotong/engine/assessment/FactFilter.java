package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.Condition.Dimension;
import org.yihaotong.engine.words.Words;

/**
 * Which orders an indicator looks at, such as {@code lead = yes and not (type in (PRAISE, SUGGESTION) or matter = 供水)}:
 * dimensions with their values, measures with yes or no, joined by and, or, not.
 */
final class FactFilter {

    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 60;

    private final Scanner scanner;

    private FactFilter(Scanner scanner) {
        this.scanner = scanner;
    }

    /** Reads a filter; an empty one is always true. {@link UnreadableException} names the place where it cannot go on. */
    static Condition parse(String text) {
        if (text.isBlank()) {
            return Condition.ALWAYS;
        }
        FactFilter filter = new FactFilter(new Scanner(text));
        Condition condition = filter.any(0);
        filter.scanner.end();
        return condition;
    }

    private Condition any(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(all(depth)));
        while (scanner.took("or")) {
            parts.add(all(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(part(depth)));
        while (scanner.took("and")) {
            parts.add(part(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition part(int depth) {
        if (depth > DEEPEST) {
            int at = scanner.peek().at();
            throw new UnreadableException(at, Words.say("formula.too-deep", at));
        }
        if (scanner.took("not")) {
            return new Condition.Not(part(depth + 1));
        }
        if (scanner.took("(")) {
            Condition inner = any(depth + 1);
            scanner.demand(")");
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        Scanner.Token name = scanner.take();
        Optional<Measure> measure = Measure.of(name.text().toLowerCase(Locale.ROOT));
        if (measure.isPresent() && name.isWord()) {
            return yesOrNo(measure.get());
        }
        Dimension dimension = Arrays.stream(Dimension.values())
                .filter(d -> name.is(d.name()))
                .findFirst()
                .orElseThrow(() -> name.isWord()
                        ? new UnreadableException(name.at(), Words.say("formula.no-dimension", name.at(), name.text()))
                        : Scanner.unexpected(name, Words.say("formula.wanted-dimension")));
        boolean negated = scanner.took("not");
        if (negated || scanner.peek().is("in")) {
            scanner.demand("in");
            Condition in = new Condition.In(dimension, values(dimension));
            return negated ? new Condition.Not(in) : in;
        }
        boolean differs = differs();
        Condition is = new Condition.In(dimension, Set.of(value(dimension)));
        return differs ? new Condition.Not(is) : is;
    }

    private boolean differs() {
        if (scanner.took("!=")) {
            return true;
        }
        scanner.demand("=");
        return false;
    }

    private Condition yesOrNo(Measure measure) {
        boolean differs = differs();
        Scanner.Token token = scanner.take();
        if (!token.is("yes") && !token.is("no")) {
            throw Scanner.unexpected(token, Words.say("formula.wanted", "yes / no"));
        }
        Condition is = new Condition.Is(measure);
        return token.is("yes") == differs ? new Condition.Not(is) : is;
    }

    private Set<String> values(Dimension dimension) {
        scanner.demand("(");
        Set<String> values = new LinkedHashSet<>();
        do {
            int at = scanner.peek().at();
            values.add(value(dimension));
            if (values.size() > MOST_VALUES) {
                throw new UnreadableException(at, Words.say("formula.too-many", at, MOST_VALUES));
            }
        } while (scanner.took(","));
        scanner.demand(")");
        return values;
    }

    private String value(Dimension dimension) {
        Scanner.Token token = scanner.take();
        if (!token.quoted() && !token.isWord() && !token.isNumber()) {
            throw Scanner.unexpected(token, Words.say("formula.wanted-value"));
        }
        List<String> allowed = allowed(dimension);
        if (allowed.isEmpty() ? dimension != Dimension.ROUND : allowed.contains(token.text())) {
            return token.text();
        }
        if (dimension == Dimension.ROUND && token.text().matches("[1-9][0-9]?")) {
            return token.text();
        }
        throw new UnreadableException(
                token.at(),
                Words.say(
                        "formula.no-value",
                        token.at(),
                        token.text(),
                        dimension == Dimension.ROUND ? "1–99" : String.join(", ", allowed)));
    }

    private static List<String> allowed(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> names(AppealType.values());
            case URGENCY -> names(Urgency.values());
            case CHANNEL -> names(Channel.values());
            case MATTER, AREA, UNIT, ROUND -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
