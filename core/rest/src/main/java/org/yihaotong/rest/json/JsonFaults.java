package org.yihaotong.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** Turns what Jackson found wrong into the field's full path and a rule, never repeating the value itself. */
final class JsonFaults {

    private static final int LONGEST_PATH = 120;

    private final Words words;

    JsonFaults(Words words) {
        this.words = words;
    }

    List<FieldError> explain(JsonProcessingException e) {
        if (e.getCause() instanceof InvalidInputException refused) {
            return refused.errors();
        }
        return List.of(e instanceof JsonMappingException mapping ? mapped(mapping) : malformed("", e));
    }

    private FieldError mapped(JsonMappingException e) {
        String field = path(e);
        if (e instanceof UnrecognizedPropertyException) {
            return error(field, "unknown");
        }
        if (e instanceof ValueInstantiationException) {
            return missingInRecord(field, e.getCause());
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(field, mismatch);
        }
        boolean tooLarge = e.getCause() instanceof InputCoercionException;
        return e.getCause() instanceof JsonProcessingException cause && !tooLarge
                ? malformed(field, cause)
                : error(field, "type");
    }

    private FieldError mismatch(String field, MismatchedInputException e) {
        Class<?> target = e.getTargetType();
        String told = e.getOriginalMessage();
        if (e instanceof InvalidNullException || told.startsWith("Missing required") || told.contains("`null`")) {
            return error(field, "required");
        }
        if (told.startsWith("Trailing token")) {
            return error("", "trailing");
        }
        if (told.contains(PlainText.RULE)) {
            return error(field, "character");
        }
        if (target != null && target.isEnum()) {
            return error(field, "enum", allowed(target));
        }
        if (target == Instant.class) {
            return error(field, "time");
        }
        if (target == LocalDate.class) {
            return error(field, "date");
        }
        return error(field, e instanceof InvalidFormatException ? "format" : "type");
    }

    /** Records check themselves: what {@code requireNonNull} names is the component that was not given. */
    private FieldError missingInRecord(String field, Throwable cause) {
        boolean named = cause instanceof NullPointerException
                && cause.getMessage() != null
                && cause.getMessage().matches("[A-Za-z]+");
        return named ? error(join(field, cause.getMessage()), "required") : error(field, "type");
    }

    private FieldError malformed(String field, JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            String name = e.getOriginalMessage()
                    .replaceFirst("^Duplicate field '", "")
                    .replaceFirst("'$", "");
            return error(shorten(field.endsWith(name) ? field : join(field, name)), "duplicate");
        }
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return error(field, "malformed", at.getLineNr(), at.getColumnNr());
    }

    private FieldError error(String field, String code, Object... args) {
        return new FieldError(field, code, words.say("field." + code, args));
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
    }

    private static String path(JsonMappingException e) {
        String path = "";
        for (JsonMappingException.Reference step : e.getPath()) {
            path = step.getFieldName() == null ? path + "[" + step.getIndex() + "]" : join(path, step.getFieldName());
        }
        return shorten(path);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shorten(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }
}
