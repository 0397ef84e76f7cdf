package org.yihaotong.engine.port;

/** The key is there already; somebody else was first, nothing was changed. */
public final class DuplicateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateException(String message, Throwable cause) {
        super(message, cause);
    }
}
