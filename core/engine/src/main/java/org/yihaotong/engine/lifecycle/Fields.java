package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.engine.words.Words;

/** Checks fields and complains about all of them at once. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** The text has between {@code min} and {@code max} characters and none that cannot be shown. */
    public Fields text(String field, String value, int min, int max) {
        int length = value.codePointCount(0, value.length());
        if (length == 0 && min > 0) {
            return wrong(field, "required", Words.say("field.required"));
        }
        if (length < min) {
            return wrong(field, "too-short", Words.say("field.too-short", min));
        }
        if (length > max) {
            return wrong(field, "too-long", Words.say("field.too-long", max, length));
        }
        if (value.codePoints().anyMatch(Fields::isUnshowable)) {
            return wrong(field, "alphabet", Words.say("field.alphabet"));
        }
        return this;
    }

    private static boolean isUnshowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
            default -> false;
        };
    }

    /** The value, if there is one, matches the pattern as a whole. */
    public Fields pattern(String field, String value, Pattern pattern, String key) {
        return value.isEmpty() || pattern.matcher(value).matches() ? this : wrong(field, "pattern", Words.say(key));
    }

    /** Something is there. */
    public Fields present(String field, Object value) {
        return value != null ? this : wrong(field, "required", Words.say("field.required"));
    }

    /** Nothing is there. */
    public Fields absent(String field, Optional<?> value) {
        return value.isEmpty() ? this : wrong(field, "not-here", Words.say("field.not-here"));
    }

    /** The moment is later than the other. */
    public Fields after(String field, Instant value, Instant other) {
        return value == null || value.isAfter(other)
                ? this
                : wrong(field, "too-early", Words.say("field.too-early", Moments.say(other)));
    }

    /** The collection has between {@code min} and {@code max} members. */
    public Fields size(String field, Collection<?> values, int min, int max) {
        return values.size() >= min && values.size() <= max
                ? this
                : wrong(field, "size", Words.say("field.size", min, max));
    }

    /** The condition holds, or the field is wrong by this sentence. */
    public Fields that(boolean holds, String field, String code, String sentence) {
        return holds ? this : wrong(field, code, sentence);
    }

    private Fields wrong(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
        return this;
    }

    /** What was wrong so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws if anything was wrong. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
