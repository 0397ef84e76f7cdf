package org.yihaotong.api.hotline;

import java.util.Objects;

/** The other side is down, refuses us, or refuses this order; becomes a delivery's state, never an error page. */
public final class BackendException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose side it is and what sort of trouble. */
    public enum Kind {
        /** Not reachable, too slow, busy, under maintenance: try again later. */
        COMMUNICATION,
        /** Wrong name, password, key or certificate: all orders wait, an administrator must act. */
        AUTHENTICATION,
        /** Our settings are wrong: all orders wait, an administrator must act. */
        CONFIGURATION,
        /** The back office refuses this very order for good; other orders go on. */
        REFUSED
    }

    private final Kind kind;

    /** The message is shown to people: what failed, whose side, what to do; never personal data or a secret. */
    public BackendException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public BackendException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same order may be tried again. */
    public boolean isTemporary() {
        return kind != Kind.REFUSED;
    }
}
