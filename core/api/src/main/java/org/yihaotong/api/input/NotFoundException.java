package org.yihaotong.api.input;

/** The thing asked for does not exist, or this actor may not know that it does. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }
}
