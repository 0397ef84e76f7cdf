package org.yihaotong.rest.resource;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.json.PlainText;
import org.yihaotong.rest.words.Words;

/** Parameters of addresses: what is not exactly one of the allowed values is refused with the parameter's name. */
@Provider
public final class StrictParameters implements ParamConverterProvider {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_TEXT = 200;

    @Context
    private HttpServletRequest request;

    @Override
    @SuppressWarnings("unchecked") // each branch answers a reader of exactly the raw type it was asked for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return null;
        }
        if (type.isEnum()) {
            return reader(text -> type.cast(constant(type, name, text)));
        }
        if (type == Integer.class) {
            return (ParamConverter<T>) reader(text -> number(name, text));
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) reader(text -> yesOrNo(name, text));
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) reader(text -> day(name, text));
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) reader(text -> moment(name, text));
        }
        return type == String.class ? (ParamConverter<T>) reader(text -> plain(name, text)) : null;
    }

    private Object constant(Class<?> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(name, "enum", allowed(type)));
    }

    private Integer number(String name, String text) {
        int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > LARGEST_PAGE) {
            throw invalid(name, "range", 1, LARGEST_PAGE);
        }
        return number;
    }

    private Boolean yesOrNo(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid(name, "boolean");
        }
        return text.equals("true");
    }

    private LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            BadRequestException refused = invalid(name, "date");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private Instant moment(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            BadRequestException refused = invalid(name, "moment");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private String plain(String name, String text) {
        if (!PlainText.isPlain(text)) {
            throw invalid(name, "character");
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw invalid(name, "length", 1, LONGEST_TEXT);
        }
        return text;
    }

    /** JAX-RS passes only its own exceptions on; the cause says what is wrong. */
    private BadRequestException invalid(String name, String code, Object... args) {
        String message = Words.of(request).say("field." + code, args);
        return new BadRequestException(new InvalidInputException(name, code, message));
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
    }

    private static <T> ParamConverter<T> reader(Function<String, T> read) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null ? null : read.apply(text);
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}
