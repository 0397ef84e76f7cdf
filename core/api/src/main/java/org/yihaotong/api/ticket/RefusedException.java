package org.yihaotong.api.ticket;

import java.util.Objects;

/** The centre's rules say no; nothing was changed. The code names the rule, the message says it in words. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public RefusedException(String code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** The rule, stable for programs; {@code role} means that the actor may not do this at all. */
    public String code() {
        return code;
    }
}
