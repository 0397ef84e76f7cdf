package org.yihaotong.engine.directory;

/** The call came back after it had been given up; somebody else has dealt with it, its thread ends here. */
public final class GivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUpException() {
        super("given up", null, false, false);
    }
}
