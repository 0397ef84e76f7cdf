package org.yihaotong.api.input;

import java.util.List;
import java.util.stream.Collectors;

/** The caller is wrong: some fields break their rules, and nothing was changed. */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInputException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + "：" + e.message()).collect(Collectors.joining("；")));
        this.errors = List.copyOf(errors);
    }

    public InvalidInputException(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    /** Every field at fault, in the order in which they were checked; never empty. */
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
