package org.yihaotong.transferred.police110;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** Looks a pushed document through, field by field; the first that breaks a rule is named. */
final class Fields {

    private final JsonObject body;
    private Optional<String> fault = Optional.empty();

    private Fields(JsonObject body) {
        this.body = body;
    }

    static Fields of(JsonObject body) {
        return new Fields(body);
    }

    /** Must be there, not blank and not longer. */
    Fields key(String name, int longest) {
        return check(
                name,
                value(name)
                        .filter(text -> text.length() <= longest && !text.isBlank())
                        .isPresent());
    }

    /** Must be there and not blank. */
    Fields text(String name) {
        return key(name, Integer.MAX_VALUE);
    }

    Fields like(String name, String pattern) {
        return check(name, value(name).filter(text -> text.matches(pattern)).isPresent());
    }

    Fields oneOf(String name, Set<String> words) {
        return check(name, value(name).filter(words::contains).isPresent());
    }

    Fields time(String name) {
        return check(name, value(name).flatMap(Beijing::parse).isPresent());
    }

    Fields flag(String name) {
        return check(name, body.truth(name).isPresent());
    }

    /** More rules under a condition. */
    Fields when(boolean condition, UnaryOperator<Fields> rules) {
        return condition ? rules.apply(this) : this;
    }

    /** The first field that broke a rule. */
    Optional<String> fault() {
        return fault;
    }

    private Optional<String> value(String name) {
        return body.text(name);
    }

    private Fields check(String name, boolean good) {
        fault = fault.or(() -> Optional.of(name).filter(n -> !good));
        return this;
    }
}
