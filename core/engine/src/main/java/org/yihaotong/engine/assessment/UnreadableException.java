package org.yihaotong.engine.assessment;

/** A formula or a filter cannot be read; the message names the place and the word. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    UnreadableException(int at, String message) {
        super(message);
        this.at = at;
    }

    /** The place, from 1. */
    int at() {
        return at;
    }
}
