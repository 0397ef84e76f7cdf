package org.yihaotong.engine.delivery;

/** Tells the pump that something new was committed for a line; optional, for the pump looks every second anyway. */
@FunctionalInterface
public interface Doorbell {

    /** Rings after a commit, never before; returns at once and never fails. */
    void ring(String hotline);
}
