package org.yihaotong.engine.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.LineClock;
import org.yihaotong.api.hotline.LineTerms;
import org.yihaotong.api.hotline.Method;

/** Reads what a bundle states about its line from service properties, given as one text or as several. */
public final class Facts {

    private final Map<String, ?> properties;

    private Facts(Map<String, ?> properties) {
        this.properties = properties;
    }

    /**
     * The line of these properties.
     *
     * @throws BadFactsException naming the property and the rule it breaks
     */
    public static Hotline read(Map<String, ?> properties) {
        return new Facts(properties).hotline();
    }

    /** A number of seconds, if the property is there and makes sense. */
    static int seconds(Map<String, ?> properties, String name, int otherwise) {
        String text = String.valueOf(properties.get(name)).strip();
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : otherwise;
    }

    private Hotline hotline() {
        Method method = method();
        return new Hotline(
                fitting("hotline.id", text("hotline.id"), "[a-z][a-z0-9]{1,39}", "a word of 2 to 40 of a-z 0-9"),
                name(),
                numbers("hotline.numbers", true),
                numbers("hotline.aliases", false),
                method,
                phase(method),
                organization(),
                texts("hotline.matters"),
                texts("hotline.areas").stream()
                        .map(a -> fitting("hotline.areas", a, "[0-9]{6}", "territory codes of 6 digits"))
                        .toList(),
                fields(),
                limited("hotline.announcement", 500),
                limited("hotline.seatQueue", 80),
                terms());
    }

    private LineTerms terms() {
        return new LineTerms(
                texts("hotline.clocks").stream().map(Facts::clock).toList(),
                optional("hotline.transitionBegins", LocalDate::parse, "a day such as 2019-12-31"),
                truth("hotline.parallel"),
                optional("hotline.callFeed", Duration::parse, "a duration such as P1D or PT1H"),
                truth("hotline.cards"));
    }

    private boolean truth(String property) {
        return fitting(property, text(property), "|true|false", "true or false").equals("true");
    }

    private static LineClock clock(String line) {
        try {
            return LineClock.parse(line);
        } catch (IllegalArgumentException e) {
            throw new BadFactsException("hotline.clocks", "expected kind|30m, kind|4h or kind|5d");
        }
    }

    private <T> Optional<T> optional(String property, Function<String, T> parse, String rule) {
        try {
            return Optional.of(text(property)).filter(t -> !t.isEmpty()).map(parse);
        } catch (DateTimeParseException e) {
            throw new BadFactsException(property, rule);
        }
    }

    private String name() {
        String name = limited("hotline.name", 100);
        if (name.isEmpty()) {
            throw new BadFactsException("hotline.name", "must be there");
        }
        return name;
    }

    private List<String> numbers(String property, boolean needed) {
        List<String> numbers = texts(property);
        if (needed && numbers.isEmpty()) {
            throw new BadFactsException(property, "must be there");
        }
        numbers.forEach(n -> fitting(property, n, "[0-9][0-9-]{1,18}[0-9]", "numbers of 3 to 20 digits"));
        return numbers;
    }

    private Method method() {
        String given = text("hotline.method").toUpperCase(Locale.ROOT);
        return Arrays.stream(Method.values())
                .filter(m -> m.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new BadFactsException("hotline.method", "one of merged, seated, linked, transferred, guided"));
    }

    private int phase(Method method) {
        String given = text("hotline.phase");
        if (given.isEmpty()) {
            return switch (method) {
                case MERGED -> 1;
                case SEATED, LINKED -> 2;
                case TRANSFERRED -> 3;
                case GUIDED -> 0;
            };
        }
        return Integer.parseInt(fitting("hotline.phase", given, "[0-3]", "0 to 3"));
    }

    private String organization() {
        String given = text("hotline.organization");
        return given.isEmpty()
                ? "department"
                : fitting("hotline.organization", given, "department|utility", "department or utility");
    }

    private List<ExtraField> fields() {
        try {
            List<ExtraField> fields =
                    texts("hotline.fields").stream().map(ExtraField::parse).toList();
            fields.forEach(f -> Pattern.compile(f.pattern()));
            if (fields.stream().map(ExtraField::name).distinct().count() < fields.size()) {
                throw new BadFactsException("hotline.fields", "two fields have one name");
            }
            return fields;
        } catch (PatternSyntaxException e) {
            throw new BadFactsException("hotline.fields", "not a regular expression: " + e.getPattern());
        } catch (BadFactsException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadFactsException("hotline.fields", "expected name|label|pattern|help");
        }
    }

    private String limited(String property, int length) {
        String text = text(property);
        if (text.length() > length) {
            throw new BadFactsException(property, "at most " + length + " characters");
        }
        return text;
    }

    private static String fitting(String property, String value, String pattern, String rule) {
        if (!value.matches(pattern)) {
            throw new BadFactsException(property, rule + (value.isEmpty() ? "; it is missing" : ""));
        }
        return value;
    }

    private String text(String property) {
        List<String> texts = texts(property);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> texts(String property) {
        Object value = properties.get(property);
        Stream<?> values = value == null
                ? Stream.empty()
                : value instanceof Object[] several
                        ? Arrays.stream(several)
                        : value instanceof Collection<?> many ? many.stream() : Stream.of(value);
        return List.copyOf(values.map(v -> String.valueOf(v).strip())
                .filter(v -> !v.isEmpty())
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    /** All numbers under which callers know the line. */
    public static Set<String> allNumbers(Hotline hotline) {
        return Stream.concat(hotline.numbers().stream(), hotline.aliases().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
