package org.yihaotong.api.input;

import java.util.Objects;

/**
 * One field that breaks one rule.
 *
 * @param field path of the field as the caller wrote it, such as {@code caller.phone}
 * @param code the rule, stable for programs, such as {@code too-long}
 * @param message the rule in the user's language, without the value itself
 */
public record FieldError(String field, String code, String message) {

    public FieldError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
