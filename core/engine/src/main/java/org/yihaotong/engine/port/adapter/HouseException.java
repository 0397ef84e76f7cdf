package org.yihaotong.engine.port.adapter;

/** A bundle could not be installed, started or taken away; the message is the framework's own. */
public final class HouseException extends Exception {

    private static final long serialVersionUID = 1L;

    public HouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
