package org.yihaotong.channels.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** A unit's extra field as an attribute of a service; its datatype is read from its pattern. */
final class Attribute {

    /** The datatypes of the specification. */
    enum Datatype {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST
    }

    private static final int LONGEST = 200;

    /** {@code (甲|乙)}, or {@code (甲|乙)(、(甲|乙))*} for as many as one likes. */
    private static final Pattern LIST =
            Pattern.compile("\\(([^()\\[\\]{}*+?.\\\\^$]+\\|[^()\\[\\]{}*+?.\\\\^$]+)\\)(?:\\((.)\\(\\1\\)\\)\\*)?");

    private static final String DIGIT = "(?:\\[0-9\\]|\\\\d)";
    private static final Pattern NUMBER =
            Pattern.compile(DIGIT + "\\{1,[0-9]+\\}(\\(\\\\\\." + DIGIT + "(\\{[0-9,]+\\})?\\)\\?)?");
    private static final Pattern DAY = Pattern.compile(
            DIGIT + "\\{4\\}-" + DIGIT + "\\{2\\}-" + DIGIT + "\\{2\\}( " + DIGIT + "\\{2\\}:" + DIGIT + "\\{2\\})?");

    private final ExtraField field;
    private final Datatype datatype;
    private final List<String> values;
    private final String between;

    Attribute(ExtraField field) {
        this.field = field;
        Matcher list = LIST.matcher(field.pattern());
        boolean isList = list.matches();
        values = isList ? Arrays.asList(list.group(1).split("\\|")) : List.of();
        between = isList && list.group(2) != null ? list.group(2) : "";
        datatype = isList
                ? between.isEmpty() ? Datatype.SINGLEVALUELIST : Datatype.MULTIVALUELIST
                : plain(field.pattern());
    }

    private static Datatype plain(String pattern) {
        if (NUMBER.matcher(pattern).matches()) {
            return Datatype.NUMBER;
        }
        if (DAY.matcher(pattern).matches()) {
            return Datatype.DATETIME;
        }
        return !pattern.isEmpty() && "一\n二三".matches(pattern) ? Datatype.TEXT : Datatype.STRING;
    }

    String code() {
        return field.name();
    }

    boolean isRequired() {
        return field.required();
    }

    JsonObject document(int order) {
        JsonObject document = new JsonObject()
                .with("variable", true)
                .with("code", field.name())
                .with("datatype", datatype.name().toLowerCase(Locale.ROOT))
                .with("required", field.required())
                .with("datatype_description", field.help())
                .with("order", order)
                .with("description", field.label());
        return values.isEmpty()
                ? document
                : document.with(
                        "values",
                        values.stream()
                                .map(value ->
                                        new JsonObject().with("key", value).with("name", value))
                                .toList());
    }

    /** The field's value, as its unit wants it, of what a client sent; empty if it does not fit. */
    Optional<String> value(List<String> given) {
        if (datatype != Datatype.MULTIVALUELIST) {
            return given.size() == 1 ? fitting(spelled(given.get(0))) : Optional.empty();
        }
        return values.containsAll(given)
                ? fitting(String.join(
                        between, values.stream().filter(given::contains).toList()))
                : Optional.empty();
    }

    private Optional<String> fitting(String value) {
        boolean isLine = datatype == Datatype.TEXT || !value.matches("(?s).*[\r\n].*");
        boolean fits = field.pattern().isEmpty() || value.matches(field.pattern());
        return isLine && fits && value.codePointCount(0, value.length()) <= LONGEST
                ? Optional.of(value)
                : Optional.empty();
    }

    /** A moment of ISO 8601 as a clock in Beijing shows it, for units write times so; a day stays a day. */
    private String spelled(String given) {
        boolean hasTime = field.pattern().contains(":");
        return datatype != Datatype.DATETIME
                ? given
                : W3.parse(given)
                        .map(Beijing::text)
                        .map(text -> text.substring(0, hasTime ? 16 : 10))
                        .orElse(given);
    }
}
