package org.yihaotong.api.input;

/** Somebody else changed the thing in the meantime; the caller reads it again and decides anew. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersionException(String message, long current) {
        super(message);
        this.current = current;
    }

    /** The version that is stored now. */
    public long current() {
        return current;
    }
}
