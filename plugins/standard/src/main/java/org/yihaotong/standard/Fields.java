package org.yihaotong.standard;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.kit.link.JsonObject;

/** Reads what a unit sends, strictly: unknown fields, wrong types, lengths and alphabets are refused by name. */
final class Fields {

    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern PHONE = Pattern.compile("[0-9+-]{1,20}");

    private final JsonObject body;
    private final String path;

    private Fields(JsonObject body, String path, String... known) {
        this.body = body;
        this.path = path;
        Set<String> names = Set.copyOf(Arrays.asList(known));
        body.members().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(path + name, "unknown-field");
                });
    }

    static Fields of(JsonObject body, String... known) {
        return new Fields(body, "", known);
    }

    Optional<Fields> object(String name, String... known) {
        checkType(name, body.object(name));
        return body.object(name).map(o -> new Fields(o, path + name + ".", known));
    }

    Fields needObject(String name, String... known) {
        return object(name, known).orElseThrow(() -> Problem.invalid(path + name, "required"));
    }

    String need(String name, int min, int max) {
        return text(name, min, max).orElseThrow(() -> Problem.invalid(path + name, "required"));
    }

    Optional<String> text(String name, int min, int max) {
        Object value = body.members().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw Problem.invalid(path + name, "type");
        }
        int length = text.codePointCount(0, text.length());
        check(length >= min && length <= max, name, "length");
        check(text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'), name, "alphabet");
        check(Normalizer.isNormalized(text, Normalizer.Form.NFC), name, "nfc");
        return Optional.of(text);
    }

    String needMatching(String name, String pattern) {
        String text = need(name, 0, 4000);
        check(text.matches(pattern), name, "pattern");
        return text;
    }

    Optional<String> phone(String name) {
        Optional<String> phone = text(name, 1, 20);
        check(phone.filter(p -> !PHONE.matcher(p).matches()).isEmpty(), name, "pattern");
        return phone;
    }

    String needPhone(String name) {
        return phone(name).orElseThrow(() -> Problem.invalid(path + name, "required"));
    }

    <E extends Enum<E>> E needOneOf(String name, Class<E> type) {
        String text = need(name, 1, 40);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(path + name, "enum"));
    }

    Instant needTime(String name) {
        return time(name).orElseThrow(() -> Problem.invalid(path + name, "required"));
    }

    Optional<Instant> time(String name) {
        Optional<String> text = text(name, 1, 40);
        check(text.filter(t -> !TIME.matcher(t).matches()).isEmpty(), name, "time");
        try {
            return text.map(t -> OffsetDateTime.parse(t).toInstant());
        } catch (DateTimeException e) {
            throw Problem.invalid(path + name, "time");
        }
    }

    Optional<Boolean> truth(String name) {
        checkType(name, body.truth(name));
        return body.truth(name);
    }

    boolean needTruth(String name) {
        return truth(name).orElseThrow(() -> Problem.invalid(path + name, "required"));
    }

    Optional<Integer> number(String name, int min, int max) {
        checkType(name, body.number(name));
        Optional<Long> number = body.number(name);
        check(number.filter(n -> n < min || n > max).isEmpty(), name, "range");
        return number.map(Long::intValue);
    }

    Optional<Double> decimal(String name, double most) {
        checkType(name, body.decimal(name));
        check(body.decimal(name).filter(d -> Math.abs(d) > most).isEmpty(), name, "range");
        return body.decimal(name);
    }

    List<String> texts(String name, int most) {
        checkType(name, body.texts(name));
        List<String> texts = body.texts(name).orElse(List.of());
        check(texts.size() <= most, name, "size");
        return texts;
    }

    List<JsonObject> needObjects(String name, int most) {
        List<JsonObject> objects = body.objects(name).orElseThrow(() -> Problem.invalid(path + name, "required"));
        check(!objects.isEmpty() && objects.size() <= most, name, "size");
        return objects;
    }

    void check(boolean holds, String name, String code) {
        if (!holds) {
            throw Problem.invalid(path + name, code);
        }
    }

    private void checkType(String name, Optional<?> read) {
        check(read.isPresent() || body.members().get(name) == null, name, "type");
    }
}
